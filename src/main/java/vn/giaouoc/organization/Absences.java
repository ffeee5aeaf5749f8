package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
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

/** Days away. One's own by oneself, everybody's by {@code ADMIN}. */
@Service
public class Absences {

    private final AbsenceRepository repository;
    private final PersonRepository people;
    private final AppointmentRepository appointments;
    private final OrganizationJournal journal;
    private final Clock clock;

    Absences(
            AbsenceRepository repository,
            PersonRepository people,
            AppointmentRepository appointments,
            OrganizationJournal journal,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.appointments = appointments;
        this.journal = journal;
        this.clock = clock;
    }

    /** A person's absences, the newest first, revoked ones included. */
    @Transactional(readOnly = true)
    public List<Absence> ofPerson(UUID person) {
        return repository.ofPerson(person);
    }

    /** All absences that are in force or to come, by first day; for {@code ADMIN} of everybody, else one's own. */
    @Transactional(readOnly = true)
    public List<Absence> current(Actor reader) {
        return repository.current(reader.has(Role.ADMIN) ? null : reader.person(), Vietnam.today(clock));
    }

    /**
     * @throws Problem {@code organization.not-own}; {@code organization.person-unknown}; {@code
     *     organization.document-missing}; {@code organization.absence-overlaps}
     */
    @Transactional
    public Absence record(NewAbsence absence, Actor actor) {
        Rights.requireOwnOrAdministrator(absence.person(), actor);
        var person = people.lock(absence.person())
                .orElseThrow(() -> Problem.notFound(
                        "organization.person-unknown", absence.person().toString()));
        var document = Rights.requireText(absence.document(), "organization.document-missing");
        var reason = Rights.requireText(absence.reason(), "organization.reason-missing");
        if (repository.overlaps(absence.person(), absence.valid())) {
            throw Problem.conflict("organization.absence-overlaps", person.fullName());
        }
        var id = Ids.next();
        repository.insert(id, new NewAbsence(absence.person(), reason, document, absence.valid()));
        tell("absence-recorded", id, absence.person(), document, absence.valid().from(), actor);
        return repository.find(id).orElseThrow();
    }

    /**
     * Takes an absence back: from today on, or wholly if it has not begun.
     *
     * @throws Problem {@code organization.absence-unknown}, {@code organization.not-own}, {@code organization.stale}, {@code
     *     organization.already-revoked}, {@code organization.reason-missing}
     */
    @Transactional
    public Absence revoke(UUID id, String reason, int version, Actor actor) {
        var absence =
                repository.find(id).orElseThrow(() -> Problem.notFound("organization.absence-unknown", id.toString()));
        Rights.requireOwnOrAdministrator(absence.person(), actor);
        var why = Rights.requireText(reason, "organization.reason-missing");
        if (absence.revokedFrom() != null) {
            throw Problem.conflict("organization.already-revoked");
        }
        var today = Vietnam.today(clock);
        journal.requireChanged(repository.revoke(id, version, today, actor.login(), why), "absence:" + id);
        tell("absence-revoked", id, absence.person(), absence.document(), today, actor);
        return repository.find(id).orElseThrow();
    }

    private void tell(String what, UUID id, UUID person, String document, LocalDate from, Actor actor) {
        var units = appointments.ofPerson(person, from).stream()
                .filter(one -> one.valid().contains(from))
                .map(Appointment::unit)
                .collect(Collectors.toUnmodifiableSet());
        journal.tell(
                actor,
                what,
                "absence:" + id,
                Map.of("person", person.toString(), "document", document, "from", from.toString()),
                OrganizationJournal.ofPeople(OrganizationChanged.Kind.ABSENCE, units, Set.of(person), from, actor));
    }

    /**
     * @param document number of the paper (leave slip, travel order)
     */
    public record NewAbsence(UUID person, String reason, String document, ValidPeriod valid) {}
}
