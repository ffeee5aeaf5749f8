package vn.giaouoc.web.api;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.shared.Problem;

/** Clients name people by code, by login, or by id; answers name them by code. */
@Component
class PersonCodes {

    private final People people;

    PersonCodes(People people) {
        this.people = people;
    }

    /**
     * @throws Problem {@code organization.person-unknown}
     */
    UUID id(String named) {
        return people.byLogin(named)
                .or(() -> people.byCode(named))
                .map(Person::id)
                .orElseGet(() -> byId(named));
    }

    private UUID byId(String named) {
        try {
            return people.find(UUID.fromString(named)).map(Person::id).orElseThrow(() -> unknown(named));
        } catch (IllegalArgumentException notAnId) {
            throw unknown(named);
        }
    }

    private static Problem unknown(String named) {
        return Problem.invalid("organization.person-unknown", named);
    }

    /** The person as answers name them. */
    PersonRef of(UUID id, String name) {
        var person = people.find(id);
        return new PersonRef(
                person.map(Person::code).orElse(id.toString()),
                name,
                person.map(Person::login).orElse(null));
    }

    /**
     * @param person code
     * @param login null without an account
     */
    record PersonRef(
            String person,
            String name,
            @org.jspecify.annotations.Nullable String login) {}
}
