package vn.giaouoc.web.pages;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.SubjectVersions.Version;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.Holder;
import vn.giaouoc.signing.Leases;
import vn.giaouoc.signing.OutsideSigning;
import vn.giaouoc.signing.PaperSigning;
import vn.giaouoc.workflow.TaskView;

/** Finds out with what a step signs; nothing is asked for steps that do not. */
@Component
class SigningPanels {

    private static final Set<String> REGISTRY = Set.of("Task_Number", "Task_Seal");

    private final PaperSigning signing;
    private final Certificates certificates;
    private final Leases leases;
    private final OutsideSigning outside;

    SigningPanels(PaperSigning signing, Certificates certificates, Leases leases, OutsideSigning outside) {
        this.signing = signing;
        this.certificates = certificates;
        this.leases = leases;
        this.outside = outside;
    }

    @Nullable
    SigningPanel of(TaskView task, Actor actor) {
        var standing = task.standing();
        boolean person =
                task.outcomes().stream().anyMatch(outcome -> outcome.name().equals("sign"));
        boolean organisation = REGISTRY.contains(task.summary().definitionKey());
        if (!task.actable() || standing == null || !(person || organisation) || !digital(task)) {
            return null;
        }
        var holder = organisation
                ? Holder.unit(standing.unit(), standing.unit())
                : Holder.person(actor.person(), actor.name(), standing.unit());
        var single = task.documents().size() == 1;
        var version = task.documents().get(0).version();
        var other = leases.of(version).filter(lease -> !lease.person().equals(actor.person()));
        UUID id = task.summary().id();
        var held = certificates.inUse(holder).orElse(null);
        return new SigningPanel(
                held,
                organisation,
                held == null && certificates.madeWhenNeeded(holder),
                other.orElse(null),
                single && person ? outside.of(id, actor).orElse(null) : null,
                single && person);
    }

    private boolean digital(TaskView task) {
        return signing.anyDigital(
                task.documents().stream().map(Version::document).toList());
    }
}
