package vn.giaouoc.web;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.OutsideFile;
import vn.giaouoc.signing.OutsideSigning;
import vn.giaouoc.workflow.Tasks;

/** Gives out the paper of a signing step to somebody who may do that step; shared by pages and API. */
@Component
public class Outside {

    private final Tasks tasks;
    private final OutsideSigning signing;
    private final Clock clock;

    Outside(Tasks tasks, OutsideSigning signing, Clock clock) {
        this.tasks = tasks;
        this.signing = signing;
        this.clock = clock;
    }

    /**
     * @throws Problem {@code signing.not-official} if the step signs no official paper or the actor may not do it, and those of
     *     {@link OutsideSigning#begin}
     */
    public OutsideFile begin(UUID id, Actor actor) {
        var task = tasks.open(id, actor);
        var standing = task.standing();
        var signs = task.outcomes().stream().anyMatch(outcome -> outcome.name().equals("sign"));
        if (!task.actable() || standing == null || !signs || task.documents().size() != 1) {
            throw Problem.conflict("signing.not-official");
        }
        var acting = new Acting(
                actor.person(),
                actor.login(),
                actor.name(),
                standing.unit(),
                standing.post(),
                standing.capacity(),
                standing.capacityLines(),
                standing.basis(),
                actor.confirmedAt(),
                clock.instant());
        var unit = Objects.requireNonNullElse(task.summary().member(), standing.unit());
        return signing.begin(task.documents().get(0).document(), id, unit, acting);
    }
}
