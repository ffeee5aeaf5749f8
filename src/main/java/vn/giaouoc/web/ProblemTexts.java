package vn.giaouoc.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** Refusals in words, the same for pages and for clients of the API. */
@Component
public class ProblemTexts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What sort of refusal it is, in a few words. */
    public String title(Problem.Kind kind, Locale locale) {
        return text("web.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), List.of(), locale);
    }

    /** What happened, why, and what to do next. */
    public String detail(Problem problem, Locale locale) {
        return text(problem.code(), problem.args(), locale);
    }

    public String detail(Problem.Field field, Locale locale) {
        return text(field.code(), field.args(), locale);
    }

    /**
     * Text of a code with its arguments as people write them: days as 18/07/2024, moments as 08:12 18/07/2024, whole numbers
     * without separators, so that a year stays a year.
     *
     * @return the code itself if no file holds it
     */
    public String text(String code, List<?> args, Locale locale) {
        var text = messages.getMessage(code, shown(args, locale), code, locale);
        return text == null ? code : text;
    }

    private Object[] shown(List<?> args, Locale locale) {
        return args.stream().map(arg -> shown(arg, locale)).toArray();
    }

    private String shown(@Nullable Object arg, Locale locale) {
        if (arg instanceof LocalDate day) {
            return DATE.format(day);
        }
        if (arg instanceof Instant moment) {
            return MOMENT.format(moment.atZone(Vietnam.ZONE));
        }
        if (arg instanceof BigDecimal || arg instanceof Double || arg instanceof Float) {
            return NumberFormat.getNumberInstance(locale).format(arg);
        }
        if (arg instanceof Collection<?> several) {
            return several.stream().map(one -> shown(one, locale)).collect(Collectors.joining(", "));
        }
        return String.valueOf(arg);
    }
}
