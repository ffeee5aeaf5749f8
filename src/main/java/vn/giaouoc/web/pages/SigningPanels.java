package vn.giaouoc.web.pages;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.SubjectVersions.Version;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.Holder;
import vn.giaouoc.signing.PaperSigning;
import vn.giaouoc.signing.SigningStep;
import vn.giaouoc.signing.SigningSteps;
import vn.giaouoc.workflow.TaskView;

/** Finds out with what a step signs, and who signed before; nothing is asked for steps that do not. */
@Component
class SigningPanels {

    private static final Set<String> REGISTRY = Set.of("Task_Number", "Task_Seal");

    private final PaperSigning signing;
    private final Certificates certificates;
    private final SigningSteps steps;

    SigningPanels(PaperSigning signing, Certificates certificates, SigningSteps steps) {
        this.signing = signing;
        this.certificates = certificates;
        this.steps = steps;
    }

    /**
     * What stands at a step that signs.
     *
     * @param given on the one paper to be signed; empty where several are, or none
     * @param panel null if nothing is signed with a certificate here, or not by this reader
     */
    record Found(List<SigningStep.Given> given, @Nullable SigningPanel panel) {

        static final Found NOTHING = new Found(List.of(), null);
    }

    /** @param papers as they stand on the page */
    Found of(TaskView task, List<TaskDetail.Paper> papers, Actor actor) {
        boolean person =
                task.outcomes().stream().anyMatch(outcome -> outcome.name().equals("sign"));
        boolean organisation = REGISTRY.contains(task.summary().definitionKey());
        boolean readable = papers.size() == 1 && papers.get(0).shown();
        boolean acts = task.actable() && (person || organisation) && digital(task, papers);
        if (task.documents().isEmpty() || !acts && !(person && readable)) {
            return Found.NOTHING;
        }
        var standing = task.standing();
        var holder = organisation && standing != null
                ? Holder.unit(standing.unit(), standing.unit())
                : Holder.person(actor.person(), actor.name(), standing == null ? "" : standing.unit());
        var step = steps.at(task.documents().get(0).version(), task.summary().id(), holder, actor);
        return new Found(
                person && readable ? step.given() : List.of(),
                acts && standing != null ? panel(step, holder, person && papers.size() == 1, actor) : null);
    }

    private SigningPanel panel(SigningStep step, Holder holder, boolean outsideOffered, Actor actor) {
        var lease = step.lease();
        return new SigningPanel(
                step.certificate(),
                holder.unit() != null,
                step.certificate() == null && certificates.madeWhenNeeded(holder),
                lease == null || lease.person().equals(actor.person()) ? null : lease,
                outsideOffered ? step.outside() : null,
                outsideOffered);
    }

    /** A paper that stands on the page says it itself. */
    private boolean digital(TaskView task, List<TaskDetail.Paper> papers) {
        if (papers.size() == 1 && papers.get(0).shown()) {
            var file = papers.get(0).file();
            return file != null && file.facts().official();
        }
        return signing.anyDigital(
                task.documents().stream().map(Version::document).toList());
    }
}
