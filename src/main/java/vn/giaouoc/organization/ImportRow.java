package vn.giaouoc.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/**
 * One row of an import, read column by column.
 *
 * @param number of the row in its file, the header being 1
 */
record ImportRow(int number, Map<String, String> values) {

    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** A refusal that knows its column. */
    static final class Refused extends RuntimeException {

        private final String column;
        private final transient Problem problem;

        Refused(String column, Problem problem) {
            super(column + ": " + problem.getMessage(), problem);
            this.column = column;
            this.problem = problem;
        }

        String column() {
            return column;
        }

        Problem problem() {
            return problem;
        }
    }

    static Refused refused(String column, String code, Object... args) {
        return new Refused(column, Problem.invalid(code, args));
    }

    String text(String column) {
        return values.getOrDefault(column, "");
    }

    @Nullable
    String textOrNull(String column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            throw refused(column, "organization.import-value-missing", column);
        }
        return text;
    }

    LocalDate day(String column) {
        return parse(column, required(column));
    }

    ValidPeriod valid() {
        var from = day("from");
        var to = text("to").isEmpty() ? null : parse("to", text("to"));
        try {
            return new ValidPeriod(from, to);
        } catch (Problem reversed) {
            throw new Refused("to", reversed);
        }
    }

    private static LocalDate parse(String column, String text) {
        try {
            return text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw refused(column, "organization.import-not-a-day", text);
        }
    }

    int number(String column) {
        try {
            return Integer.parseInt(required(column));
        } catch (NumberFormatException notANumber) {
            throw refused(column, "organization.import-not-a-number", text(column));
        }
    }

    boolean yes(String column) {
        return switch (text(column).toLowerCase(Locale.ROOT)) {
            case "", "no", "false", "0", "không" -> false;
            case "yes", "true", "1", "x", "có" -> true;
            default -> throw refused(column, "organization.import-not-a-word", text(column), "yes, no");
        };
    }

    /** A word of a closed list; blank gives the default, or is refused if there is none. */
    <E extends Enum<E>> E word(String column, Class<E> words, @Nullable E usual, Map<String, E> aliases) {
        var text = usual == null ? required(column) : text(column);
        if (text.isEmpty() && usual != null) {
            return usual;
        }
        var alias = aliases.get(text);
        if (alias != null) {
            return alias;
        }
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        column,
                        "organization.import-not-a-word",
                        text,
                        String.join(
                                ", ",
                                Arrays.stream(words.getEnumConstants())
                                        .map(Enum::name)
                                        .toList())));
    }

    /** Several values in one cell, separated by {@code |}, comma or semicolon. */
    List<String> several(String column) {
        return Arrays.stream(text(column).split("[|,;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
