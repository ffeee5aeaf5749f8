package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/** Who is appointed to which post. Writing is for {@code ADMIN}. */
@Service
public class Appointments {

    private final AppointmentRepository repository;
    private final UnitRepository units;
    private final PersonRepository people;
    private final OrganizationJournal journal;
    private final Clock clock;

    Appointments(
            AppointmentRepository repository,
            UnitRepository units,
            PersonRepository people,
            OrganizationJournal journal,
            Clock clock) {
        this.repository = repository;
        this.units = units;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** A person's appointments, the newest first. */
    @Transactional(readOnly = true)
    public List<Appointment> ofPerson(UUID person) {
        return repository.ofPerson(person, Vietnam.today(clock));
    }

    /** What each of the people holds on a day; nobody who holds nothing. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Appointment>> heldBy(Collection<UUID> people, LocalDate at) {
        return repository.ofPeople(people, at).stream().collect(Collectors.groupingBy(Appointment::person));
    }

    /** Appointments in force in a unit on a day, by post. */
    @Transactional(readOnly = true)
    public List<Appointment> ofUnit(String unit, LocalDate at) {
        return repository.inUnit(unit, new ValidPeriod(at, at), at);
    }

    /**
     * @throws Problem {@code organization.not-administrator}; {@code organization.unit-unknown} if the unit does not exist
     *     on all days; {@code organization.person-unknown}; {@code organization.appointment-overlaps} if the person holds the
     *     post then; {@code organization.head-taken} if another head or Q. does; {@code organization.in-charge-taken}; {@code
     *     organization.in-charge-not-deputy}; {@code organization.fields-not-deputy}
     */
    @Transactional
    public Appointment appoint(NewAppointment appointment, Actor actor) {
        Rights.requireAdministrator(actor);
        var checked = checked(appointment);
        var locked = people.lock(checked.person())
                .orElseThrow(() -> Problem.notFound(
                        "organization.person-unknown", checked.person().toString()));
        requireUnit(checked);
        requireFree(checked);
        var id = Ids.next();
        repository.insert(id, checked);
        repository.keepPosition(
                checked.unit(), checked.post(), checked.title(), checked.valid().from());
        tell("appointed", id, checked.unit(), checked.person(), checked.valid().from(), checked.decision(), actor);
        return repository.find(id, checked.valid().from()).orElseThrow();
    }

    /**
     * Ends an appointment.
     *
     * @param lastDay last day in the post, inclusive
     * @throws Problem {@code organization.stale}; {@code organization.last-day-outside} if the day is not within the appointment
     */
    @Transactional
    public Appointment end(UUID id, LocalDate lastDay, String decision, int version, Actor actor) {
        Rights.requireAdministrator(actor);
        var before = locked(id);
        var valid = before.valid();
        var to = valid.to();
        if (lastDay.isBefore(valid.from()) || (to != null && lastDay.isAfter(to))) {
            throw Problem.invalid("organization.last-day-outside", lastDay, valid.from());
        }
        journal.requireChanged(repository.end(id, version, lastDay, decision), "appointment:" + id);
        tell("appointment-ended", id, before.unit(), before.person(), lastDay.plusDays(1), decision, actor);
        return repository.find(id, lastDay).orElseThrow();
    }

    /**
     * Assigns fields to a deputy from a day on; the fields before stay on record until the day before.
     *
     * @throws Problem {@code organization.stale}, {@code organization.fields-not-deputy}
     */
    @Transactional
    public Appointment assignFields(
            UUID id, Set<Field> fields, LocalDate from, String decision, int version, Actor actor) {
        Rights.requireAdministrator(actor);
        var before = locked(id);
        if (before.post() != Post.DEPUTY) {
            throw Problem.invalid("organization.fields-not-deputy");
        }
        if (!before.valid().contains(from)) {
            throw Problem.invalid(
                    "organization.last-day-outside", from, before.valid().from());
        }
        if (repository.fieldsChangeAfter(id, from)) {
            throw Problem.conflict("organization.later-change-exists");
        }
        journal.requireChanged(repository.bump(id, version), "appointment:" + id);
        repository.endFields(id, from);
        repository.insertFields(id, fields, new ValidPeriod(from, before.valid().to()), decision);
        tell("fields-assigned", id, before.unit(), before.person(), from, decision, actor);
        return repository.find(id, from).orElseThrow();
    }

    /**
     * Records the official title of a post that nobody has held yet, so that a deputy can sign for it.
     *
     * @throws Problem {@code organization.not-administrator}, {@code organization.unit-unknown}, {@code
     *     organization.title-missing}
     */
    @Transactional
    public void namePost(String unit, Post post, String title, LocalDate from, Actor actor) {
        Rights.requireAdministrator(actor);
        var locked = units.lock(unit).orElseThrow(() -> Problem.notFound("organization.unit-unknown", unit));
        var official = Rights.requireText(title, "organization.title-missing");
        repository.keepPosition(unit, post, official, from);
        journal.tell(
                actor,
                "post-named",
                "unit:" + unit,
                Map.of("post", post.name(), "title", official),
                OrganizationJournal.ofUnit(OrganizationChanged.Kind.UNIT, unit, null, from, actor));
    }

    private static NewAppointment checked(NewAppointment appointment) {
        var title = Rights.requireText(appointment.title(), "organization.title-missing");
        if (appointment.status() == AppointmentStatus.IN_CHARGE && appointment.post() == Post.HEAD) {
            throw Problem.invalid("organization.in-charge-not-deputy");
        }
        if (!appointment.fields().isEmpty() && appointment.post() != Post.DEPUTY) {
            throw Problem.invalid("organization.fields-not-deputy");
        }
        if (appointment.post() == Post.SUPPORT_TEAM) {
            throw Problem.invalid("organization.team-not-appointed");
        }
        return new NewAppointment(
                appointment.person(),
                appointment.unit(),
                appointment.post(),
                title.replaceFirst("^(Q\\.|Quyền) ", ""),
                appointment.status(),
                appointment.fields(),
                appointment.valid(),
                appointment.decision().strip());
    }

    /** The unit exists on every day of the appointment, as far as its end is known. */
    private void requireUnit(NewAppointment appointment) {
        var valid = units.lock(appointment.unit())
                .orElseThrow(() -> Problem.notFound("organization.unit-unknown", appointment.unit()));
        var unitEnd = valid.to();
        var end = appointment.valid().to();
        if (appointment.valid().from().isBefore(valid.from())
                || (unitEnd != null && (end == null || end.isAfter(unitEnd)))) {
            throw Problem.invalid("organization.unit-not-then", appointment.unit());
        }
    }

    private void requireFree(NewAppointment appointment) {
        var unit = appointment.unit();
        for (var other :
                repository.inUnit(unit, appointment.valid(), appointment.valid().from())) {
            if (other.post() != appointment.post()) {
                continue;
            }
            if (other.person().equals(appointment.person())) {
                throw Problem.conflict("organization.appointment-overlaps", other.personName(), unit);
            }
            if (other.post() == Post.HEAD) {
                throw Problem.conflict("organization.head-taken", unit, other.personName());
            }
            if (other.post() == Post.DEPUTY
                    && other.status() == AppointmentStatus.IN_CHARGE
                    && appointment.status() == AppointmentStatus.IN_CHARGE) {
                throw Problem.conflict("organization.in-charge-taken", unit, other.personName());
            }
        }
    }

    private Appointment locked(UUID id) {
        var today = Vietnam.today(clock);
        var found = repository.find(id, today).orElseThrow(() -> unknown(id));
        units.lock(found.unit());
        return repository.find(id, today).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(UUID id) {
        return Problem.notFound("organization.appointment-unknown", id.toString());
    }

    private void tell(String what, UUID id, String unit, UUID person, LocalDate from, String decision, Actor actor) {
        journal.tell(
                actor,
                what,
                "appointment:" + id,
                Map.of("unit", unit, "person", person.toString(), "from", from.toString(), "decision", decision),
                OrganizationJournal.ofUnit(OrganizationChanged.Kind.APPOINTMENT, unit, person, from, actor));
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
