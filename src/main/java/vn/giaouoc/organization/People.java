package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** People of the organisation. Contact data is shown to administrators, the office of the person's units and the person. */
@Service
public class People {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{0,59}";

    private final PersonRepository repository;
    private final AppointmentRepository appointments;
    private final AbsenceRepository absences;
    private final DelegationRepository delegations;
    private final OrganizationJournal journal;
    private final Clock clock;

    People(
            PersonRepository repository,
            AppointmentRepository appointments,
            AbsenceRepository absences,
            DelegationRepository delegations,
            OrganizationJournal journal,
            Clock clock) {
        this.repository = repository;
        this.appointments = appointments;
        this.absences = absences;
        this.delegations = delegations;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byCode(String code) {
        return repository.byCode(code);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byLogin(String login) {
        return repository.byLogin(login);
    }

    /** Names by id; unknown ids are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return repository.names(ids);
    }

    /**
     * People whose name or code contains the text, by name; with or without diacritics.
     *
     * @param limit at most 100
     */
    @Transactional(readOnly = true)
    public List<Person> search(String text, int limit, Actor reader) {
        return repository.search(text.strip(), Math.max(1, Math.min(limit, 100))).stream()
                .map(person -> maySeeContact(person.id(), reader) ? person : withoutContact(person))
                .toList();
    }

    /** Everybody with a post in the unit on a day, each once, by name. */
    @Transactional(readOnly = true)
    public List<Person> ofUnit(String unit, LocalDate at) {
        return repository.ofUnit(unit, at).stream().map(People::withoutContact).toList();
    }

    /**
     * Everything the person's page shows.
     *
     * @throws Problem {@code organization.person-unknown}
     */
    @Transactional(readOnly = true)
    public PersonHistory history(UUID id, Actor reader) {
        var person = repository.find(id).orElseThrow(() -> unknown(id));
        var given = delegations.ofPerson(id);
        var today = Vietnam.today(clock);
        var posts = appointments.ofPerson(id, today);
        var seesReason = reader.person().equals(id)
                || reader.has(Role.ADMIN)
                || posts.stream()
                        .filter(post -> post.valid().contains(today))
                        .anyMatch(post -> Rights.seesReasons(post.unit(), reader));
        return new PersonHistory(
                maySeeContact(id, reader) ? person : withoutContact(person),
                posts,
                absences.ofPerson(id).stream()
                        .map(one -> seesReason ? one : one.withoutReason())
                        .toList(),
                given.stream().filter(one -> one.grantor().equals(id)).toList(),
                given.stream().filter(one -> one.grantee().equals(id)).toList(),
                reader.has(Role.ADMIN) || reader.person().equals(id));
    }

    /**
     * @throws Problem {@code organization.not-administrator}, {@code organization.person-exists}, {@code
     *     organization.login-taken}, {@code organization.code-malformed}
     */
    @Transactional
    public Person create(NewPerson person, Actor actor) {
        Rights.requireAdministrator(actor);
        var checked = checked(person, null);
        var id = Ids.next();
        try {
            repository.insert(id, checked);
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict("organization.person-exists", checked.code());
        }
        tell("person-created", id, actor);
        return repository.find(id).orElseThrow();
    }

    /**
     * @throws Problem {@code organization.stale} if somebody changed the person meanwhile
     */
    @Transactional
    public Person change(UUID id, NewPerson person, int version, Actor actor) {
        Rights.requireAdministrator(actor);
        var locked = repository.lock(id).orElseThrow(() -> unknown(id));
        journal.requireChanged(repository.update(id, checked(person, id), version), "person:" + id);
        tell("person-changed", id, actor);
        return repository.find(id).orElseThrow();
    }

    private NewPerson checked(NewPerson person, @Nullable UUID self) {
        var code = Rights.requireCode(person.code().strip(), CODE);
        var name = Rights.requireText(person.fullName(), "organization.name-missing");
        var login = blankToNull(person.login());
        if (login != null) {
            Rights.requireCode(login, LOGIN);
        }
        if (repository.byCode(code).filter(other -> !other.id().equals(self)).isPresent()) {
            throw Problem.conflict("organization.person-exists", code);
        }
        if (login != null
                && repository
                        .byLogin(login)
                        .filter(other -> !other.id().equals(self))
                        .isPresent()) {
            throw Problem.conflict("organization.login-taken", login);
        }
        return new NewPerson(code, name, blankToNull(person.email()), blankToNull(person.phone()), login);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Problem unknown(UUID id) {
        return Problem.notFound("organization.person-unknown", id.toString());
    }

    /** Contact data is for administrators, the person, and the office of a unit where the person has a post. */
    private boolean maySeeContact(UUID person, Actor reader) {
        if (reader.has(Role.ADMIN) || reader.person().equals(person)) {
            return true;
        }
        var offices = reader.holdings().stream()
                .filter(holding -> holding.post() == Post.OFFICE)
                .map(Holding::unit)
                .collect(Collectors.toSet());
        var today = Vietnam.today(clock);
        return !offices.isEmpty()
                && appointments.ofPerson(person, today).stream()
                        .anyMatch(one ->
                                offices.contains(one.unit()) && one.valid().contains(today));
    }

    private static Person withoutContact(Person person) {
        return new Person(person.id(), person.code(), person.fullName(), null, null, person.login(), person.version());
    }

    private void tell(String what, UUID person, Actor actor) {
        var change = OrganizationJournal.ofPeople(
                OrganizationChanged.Kind.PERSON, Set.of(), Set.of(person), Vietnam.today(clock), actor);
        journal.tell(actor, what, "person:" + person, Map.of(), change);
    }

    /** What is recorded of a person. */
    public record NewPerson(
            String code,
            String fullName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String login) {}
}
