package vn.giaouoc.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.shared.Problem;

/** People mentioned in a comment: ticked in the list of those who took part, or written as {@code @login} in the text. */
@Component
class Mentions {

    private static final Pattern IN_TEXT =
            Pattern.compile("(?<![\\p{L}\\p{N}._@-])@([a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?)");

    private final People people;

    Mentions(People people) {
        this.people = people;
    }

    /** @param text with names in the place of logins; those ticked stand before it */
    record Read(String text, List<UUID> people) {}

    /** @throws Problem {@code web.mention-unknown} beside the text if nobody has such a login */
    Read read(String text, List<String> ticked) {
        var found = new LinkedHashMap<UUID, String>();
        var named = IN_TEXT.matcher(text).replaceAll(one -> {
            var person = person(one.group(1));
            found.put(person.id(), person.fullName());
            return Matcher.quoteReplacement("@" + person.fullName());
        });
        var before = ticked.stream()
                .distinct()
                .map(this::person)
                .filter(person -> found.putIfAbsent(person.id(), person.fullName()) == null)
                .map(person -> "@" + person.fullName())
                .collect(Collectors.joining(", "));
        // nothing but names would be no comment
        var whole = before.isEmpty() || text.isBlank() ? named : before + "\n" + named;
        return new Read(whole, List.copyOf(found.keySet()));
    }

    private Person person(String login) {
        return people.byLogin(login)
                .orElseThrow(() -> Problem.invalid("web.mention-unknown", login)
                        .withFields(List.of(new Problem.Field("text", "web.mention-unknown", login))));
    }
}
