package vn.giaouoc.web.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;

/** People named in a form: by the code of their file or by their login, with the list to choose from as one types. */
@Component
class PersonChoices {

    private static final int OFFERED = 100;

    private final People people;

    PersonChoices(People people) {
        this.people = people;
    }

    List<Choice> offered(Actor actor) {
        return people.search("", OFFERED, actor).stream()
                .map(person -> new Choice(person.code(), person.fullName()))
                .toList();
    }

    /** The person named in a field; refused beside the field if there is none. */
    UUID read(Typed typed, String field) {
        var named = typed.text(field);
        return people.byCode(named)
                .or(() -> people.byLogin(named))
                .map(Person::id)
                .orElseGet(() ->
                        named.isEmpty() ? new UUID(0, 0) : typed.refuse(field, "web.form.person", new UUID(0, 0)));
    }
}
