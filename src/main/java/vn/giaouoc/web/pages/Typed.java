package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** What a form sent, read field by field. Everything that cannot be read is told at once, each beside its field. */
final class Typed {

    private static final int LONGEST = 2000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final MultiValueMap<String, String> sent;
    private final List<Problem.Field> wrong = new ArrayList<>();

    private Typed(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /**
     * Makes a command of what was sent.
     *
     * @throws Problem {@code web.form.incomplete} with its fields
     */
    static <T> T read(MultiValueMap<String, String> sent, Function<Typed, T> command) {
        var typed = new Typed(sent);
        var made = command.apply(typed);
        if (!typed.wrong.isEmpty()) {
            throw Problem.invalid("web.form.incomplete").withFields(typed.wrong);
        }
        return made;
    }

    /** A text that must be given. */
    String text(String field) {
        return optional(field).orElseGet(() -> refuse(field, "web.form.missing", ""));
    }

    @Nullable
    String textOrNull(String field) {
        return optional(field).orElse(null);
    }

    private Optional<String> optional(String field) {
        var value = Optional.ofNullable(sent.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty());
        if (value.isPresent() && value.get().length() > LONGEST) {
            return Optional.of(refuse(field, "web.form.too-long", ""));
        }
        return value;
    }

    LocalDate day(String field) {
        return optional(field)
                .map(text -> day(field, text))
                .orElseGet(() -> refuse(field, "web.form.missing", LocalDate.EPOCH));
    }

    @Nullable
    LocalDate dayOrNull(String field) {
        return optional(field).map(text -> day(field, text)).orElse(null);
    }

    /** A day as browsers send it, or as people write it. */
    private LocalDate day(String field, String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeParseException unreadable) {
            return refuse(field, "web.form.day", LocalDate.EPOCH);
        }
    }

    LocalTime time(String field) {
        try {
            return LocalTime.parse(text(field));
        } catch (DateTimeParseException unreadable) {
            return refuse(field, "web.form.time", LocalTime.NOON);
        }
    }

    /** Days from one field to another; the second may stay empty. */
    ValidPeriod period(String from, String to) {
        var first = day(from);
        var last = dayOrNull(to);
        if (wrong.isEmpty() && last != null && last.isBefore(first)) {
            return refuse(to, "web.form.reversed", ValidPeriod.from(first));
        }
        return wrong.isEmpty() ? new ValidPeriod(first, last) : ValidPeriod.from(LocalDate.EPOCH);
    }

    int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException unreadable) {
            return refuse(field, "web.form.number", 0);
        }
    }

    UUID id(String field) {
        return id(field, text(field));
    }

    @Nullable
    UUID idOrNull(String field) {
        return optional(field).map(text -> id(field, text)).orElse(null);
    }

    List<UUID> ids(String field) {
        return all(field).stream().map(text -> id(field, text)).toList();
    }

    private UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return refuse(field, "web.form.missing", NOBODY);
        }
    }

    <E extends Enum<E>> E one(String field, Class<E> type) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(sent.getFirst(field))) {
                return value;
            }
        }
        return refuse(field, "web.form.missing", type.getEnumConstants()[0]);
    }

    /** The boxes of a list that were ticked; unknown ones are left out. */
    <E extends Enum<E>> Set<E> several(String field, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        for (var value : type.getEnumConstants()) {
            if (all(field).contains(value.name())) {
                chosen.add(value);
            }
        }
        return chosen;
    }

    List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    <T> T refuse(String field, String code, T instead) {
        wrong.add(new Problem.Field(field, code));
        return instead;
    }
}
