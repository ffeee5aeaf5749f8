package vn.giaouoc.organization;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
     * @return the power, to be stored with the act
     * @throws Problem {@code organization.mandate-gone}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mandate require(Acting acting) {
        repository.hold(acting.person());
        return of(acting);
    }

    /**
     * The power that somebody acts under at the moment of the act.
     *
     * @throws Problem {@code organization.mandate-gone} if there is none
     */
    public Mandate of(Acting acting) {
        return find(acting.person(), acting.unit(), acting.post(), acting.capacity(), acting.basis(), acting.at())
                .orElseThrow(() -> Problem.notAllowed("organization.mandate-gone", acting.unit()));
    }

    /**
     * The power that a person had at a moment, also a past one.
     *
     * @param post {@link Post} by name
     * @param capacity {@link Capacity} by name
     * @param basis as stored with the act
     */
    public Optional<Mandate> find(UUID person, String unit, String post, String capacity, String basis, Instant at) {
        return actors.load(person, "", Set.of(), at).standings().stream()
                .filter(standing -> standing.unit().equals(unit)
                        && standing.post().name().equals(post)
                        && standing.capacity().name().equals(capacity)
                        && standing.basis().equals(basis))
                .findFirst()
                .map(standing -> repository.find(standing.appointment(), standing.delegation()));
    }
}
