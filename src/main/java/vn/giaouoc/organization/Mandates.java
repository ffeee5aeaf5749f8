package vn.giaouoc.organization;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;

/** The power somebody acts under, asked once more in the transaction in which the act takes effect. */
@Service
public class Mandates {

    private final MandateRepository repository;
    private final Actors actors;

    Mandates(MandateRepository repository, Actors actors) {
        this.repository = repository;
        this.actors = actors;
    }

    /**
     * That the person still acts for the unit in the capacity and on the basis given. Whoever ends that power waits until this transaction has
     * ended; if they came first, the act is refused.
     *
     * @throws Problem {@code organization.mandate-gone}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void require(Acting acting) {
        repository.hold(acting.person());
        var actor = actors.load(acting.person(), acting.login(), Set.of(), acting.at());
        var holds = actor.standings().stream()
                .anyMatch(standing -> standing.unit().equals(acting.unit())
                        && standing.post().name().equals(acting.post())
                        && standing.capacity().name().equals(acting.capacity())
                        && standing.basis().equals(acting.basis()));
        if (!holds) {
            throw Problem.notAllowed("organization.mandate-gone", acting.unit());
        }
    }
}
