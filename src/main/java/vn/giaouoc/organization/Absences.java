package vn.giaouoc.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Days away. One's own by oneself, everybody's by {@code ADMIN}. */
@Service
public class Absences {

    /** A person's absences, the newest first, revoked ones included. */
    public List<Absence> ofPerson(UUID person) {
        throw new UnsupportedOperationException();
    }

    /** All absences that are in force or to come, by first day; for {@code ADMIN} of everybody, else one's own. */
    public List<Absence> current(Actor reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.not-own}; {@code organization.person-unknown}; {@code
     *     organization.document-missing}; {@code organization.absence-overlaps}
     */
    public Absence record(NewAbsence absence, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes an absence back: from today on, or wholly if it has not begun.
     *
     * @throws Problem {@code organization.absence-unknown}, {@code organization.not-own}, {@code organization.stale}, {@code
     *     organization.already-revoked}, {@code organization.reason-missing}
     */
    public Absence revoke(UUID id, String reason, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param document number of the paper (leave slip, travel order)
     */
    public record NewAbsence(UUID person, String reason, String document, ValidPeriod valid) {}
}
