package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Who is appointed to which post. Writing is for {@code ADMIN}. */
@Service
public class Appointments {

    /** A person's appointments, the newest first. */
    public List<Appointment> ofPerson(UUID person) {
        throw new UnsupportedOperationException();
    }

    /** Appointments in force in a unit on a day, by post. */
    public List<Appointment> ofUnit(String unit, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.not-administrator}; {@code organization.unit-unknown} if the unit does not exist
     *     on all days; {@code organization.person-unknown}; {@code organization.appointment-overlaps} if the person holds the
     *     post then; {@code organization.head-taken} if another head or Q. does; {@code organization.in-charge-taken}; {@code
     *     organization.in-charge-not-deputy}; {@code organization.fields-not-deputy}
     */
    public Appointment appoint(NewAppointment appointment, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends an appointment.
     *
     * @param lastDay last day in the post, inclusive
     * @throws Problem {@code organization.stale}, {@code organization.appointment-ended}
     */
    public Appointment end(UUID id, LocalDate lastDay, String decision, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Assigns fields to a deputy from a day on; the fields before stay on record until the day before.
     *
     * @throws Problem {@code organization.stale}, {@code organization.fields-not-deputy}
     */
    public Appointment assignFields(
            UUID id, Set<Field> fields, LocalDate from, String decision, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param fields only for {@code DEPUTY}
     */
    public record NewAppointment(
            UUID person,
            String unit,
            Post post,
            String title,
            AppointmentStatus status,
            Set<Field> fields,
            ValidPeriod valid,
            String decision) {}
}
