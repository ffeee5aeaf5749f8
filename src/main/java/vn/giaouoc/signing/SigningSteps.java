package vn.giaouoc.signing;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;

/** Looks at all that a step shows which signs, at once, because the page of such a task is opened often. */
@Service
public class SigningSteps {

    private final SigningStepRepository repository;
    private final Clock clock;

    SigningSteps(SigningStepRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * What stands at a step; the corridor has let the actor read the task and its papers.
     *
     * @param version in force, of the paper to be signed
     * @param holder with whose certificate it is signed
     */
    public SigningStep at(UUID version, UUID task, Holder holder, Actor actor) {
        var step = repository.at(version, task, holder, actor.person());
        var now = clock.instant();
        var lease = step.lease();
        var outside = step.outside();
        return new SigningStep(
                step.given(),
                step.certificate(),
                lease != null && now.isBefore(lease.until()) ? lease : null,
                outside != null && outside.usedAt() == null && now.isBefore(outside.expiresAt()) ? outside : null);
    }
}
