package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.consultations.AnswerState;
import vn.giaouoc.consultations.Rounds;
import vn.giaouoc.covenants.GlanceRepository.Glance;
import vn.giaouoc.covenants.GroupYearView.Stage;
import vn.giaouoc.covenants.GroupYearView.StageName;
import vn.giaouoc.covenants.GroupYearView.StageStatus;

/** The strip of stages on top of the page. */
final class Stages {

    /** Steps that a member unit does for itself. */
    static final Set<String> OF_MEMBERS = Set.of(
            "Task_DraftOpinion",
            "Task_ApproveOpinion",
            "Task_DraftLate",
            "Task_ApproveLate",
            "Task_Sign",
            "Task_DraftTargets",
            "Task_ApproveTargets",
            "Task_RegisterTargets");

    private Stages() {}

    static List<Stage> of(Glance glance, List<Rounds.Glance> opinions, int signed, int signers) {
        var state = glance.year().state();
        var reached = reached(glance);
        int answered = (int) opinions.stream()
                .filter(answer -> answer.state() == AnswerState.ANSWERED)
                .count();
        int registered = (int) glance.parties().stream()
                .filter(party -> party.registration().equals(Registration.REGISTERED.name()))
                .count();
        var stages = new ArrayList<Stage>();
        for (var name : StageName.values()) {
            int part = switch (name) {
                case OPINIONS -> answered;
                case SIGNING -> signed;
                case REGISTRATION -> registered;
                default -> 0;
            };
            int whole = switch (name) {
                case OPINIONS -> opinions.size();
                case SIGNING -> signers;
                case REGISTRATION ->
                    state == YearState.REGISTRATION || state == YearState.IN_FORCE
                            ? glance.parties().size()
                            : 0;
                default -> 0;
            };
            stages.add(stage(name, state, reached, glance, part, whole));
        }
        return stages;
    }

    private static Stage stage(StageName name, YearState state, StageName reached, Glance glance, int part, int whole) {
        if (name == reached && !state.ended()) {
            return new Stage(name, StageStatus.CURRENT, null, part, whole);
        }
        boolean done = name.compareTo(reached) < 0 || (name == reached && state == YearState.IN_FORCE);
        return new Stage(
                name, done ? StageStatus.DONE : StageStatus.AHEAD, done ? doneAt(name, glance) : null, part, whole);
    }

    /** The stage of the last state that was no end. */
    private static StageName reached(Glance glance) {
        var reached = StageName.OPEN_YEAR;
        for (var step : glance.steps()) {
            var name = stage(YearState.valueOf(step.state()));
            if (name != null) {
                reached = name;
            }
        }
        return reached;
    }

    private static java.time.@Nullable Instant doneAt(StageName name, Glance glance) {
        java.time.Instant left = null;
        for (var step : glance.steps()) {
            var then = stage(YearState.valueOf(step.state()));
            boolean finish = step.state().equals(YearState.IN_FORCE.name());
            if (left == null && (finish || (then != null && then.compareTo(name) > 0))) {
                left = step.at().toInstant();
            } else if (then != null && then.compareTo(name) <= 0) {
                // went back: not done after all
                left = null;
            }
        }
        return left;
    }

    private static @Nullable StageName stage(YearState state) {
        return switch (state) {
            case OPENING -> StageName.OPEN_YEAR;
            case TEAM -> StageName.TEAM;
            case PACKET -> StageName.PACKET;
            case OPINIONS, CONSOLIDATION -> StageName.OPINIONS;
            case CONFERENCE -> StageName.CONFERENCE;
            case FINALISING, SIGNING, STOPPED -> StageName.SIGNING;
            case SIGNED -> StageName.ISSUE;
            case ISSUED, REGISTRATION, IN_FORCE -> StageName.REGISTRATION;
            case NOT_OPENED, ENDED_WITHOUT_COVENANT, WITHDRAWN -> null;
        };
    }

    /** Which deadline the page names in a state; null if it names none of its own. */
    static @Nullable String deadline(YearState state) {
        return switch (state) {
            case PACKET -> "packet-deadline";
            case CONSOLIDATION -> "consolidation-deadline";
            case FINALISING -> "finalise-deadline";
            case SIGNING -> "signing-deadline";
            case SIGNED -> "issue-deadline";
            case REGISTRATION -> "registration-deadline";
            default -> null;
        };
    }
}
