package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;

/** People of the organisation. Contact data is shown to administrators, the office of the person's units and the person. */
@Service
public class People {

    public Optional<Person> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> byCode(String code) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> byLogin(String login) {
        throw new UnsupportedOperationException();
    }

    /** Names by id; unknown ids are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        throw new UnsupportedOperationException();
    }

    /**
     * People whose name or code contains the text, by name; with or without diacritics.
     *
     * @param limit at most 100
     */
    public List<Person> search(String text, int limit, Actor reader) {
        throw new UnsupportedOperationException();
    }

    /** Everybody with a post in the unit on a day, each once, by name. */
    public List<Person> ofUnit(String unit, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Everything the person's page shows.
     *
     * @throws Problem {@code organization.person-unknown}
     */
    public PersonHistory history(UUID id, Actor reader) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.not-administrator}, {@code organization.person-exists}, {@code
     *     organization.login-taken}, {@code organization.code-malformed}
     */
    public Person create(NewPerson person, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.stale} if somebody changed the person meanwhile
     */
    public Person change(UUID id, NewPerson person, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** What is recorded of a person. */
    public record NewPerson(
            String code,
            String fullName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String login) {}
}
