package vn.giaouoc.organization;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/**
 * Powers to sign given in writing. One's own by oneself, everybody's by {@code ADMIN}.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Art. 13(3) and (4).
 */
@Service
public class Delegations {

    /** Given or received by a person, the newest first, revoked ones included. */
    public List<Delegation> ofPerson(UUID person) {
        throw new UnsupportedOperationException();
    }

    /** All delegations that are in force or to come, by first day; for {@code ADMIN} all, else given or received oneself. */
    public List<Delegation> current(Actor reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.not-own}; {@code organization.delegation-to-self}; {@code
     *     organization.delegation-chain} if the grantor's own power is only a delegation; {@code
     *     organization.delegation-without-power}; {@code organization.delegation-outside} if the grantee has no post in the
     *     unit for the whole time; {@code organization.delegation-open-ended}; {@code organization.delegation-without-scope};
     *     {@code organization.delegation-type} if the type may not be delegated; {@code organization.document-missing}; {@code
     *     organization.delegation-overlaps}
     */
    public Delegation grant(NewDelegation delegation, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a delegation back from today on.
     *
     * @throws Problem {@code organization.delegation-unknown}, {@code organization.not-own}, {@code organization.stale},
     *     {@code organization.already-revoked}, {@code organization.reason-missing}
     */
    public Delegation revoke(UUID id, String reason, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param capacity {@code TUQ}; {@code TL} for papers that the working regulation lists; {@code KT} for a deputy
     * @param types document types, at least one
     * @param fields fields it is limited to; empty for all
     * @param document number of the paper
     * @param valid with a last day
     */
    public record NewDelegation(
            String unit,
            UUID grantor,
            UUID grantee,
            Capacity capacity,
            Set<String> types,
            Set<Field> fields,
            String document,
            ValidPeriod valid) {}
}
