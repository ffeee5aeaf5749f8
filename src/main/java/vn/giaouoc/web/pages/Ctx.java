package vn.giaouoc.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Vietnam;

/**
 * What every template has at hand: words in the reader's language, dates of Vietnam, who is signed in, and what the page
 * before had to say.
 *
 * @param path path and query of this page, for links that come back to it
 * @param csrf field name and value that every form sends
 * @param demoDay the day the demonstration clock shows; null where the clock is the real one
 */
public record Ctx(
        MessageSource messages,
        Locale locale,
        String theme,
        String path,
        Csrf csrf,
        UiManifest ui,
        Names names,
        Instant now,
        ToIntBiFunction<Instant, Instant> workingDays,
        @Nullable Actor actor,
        @Nullable Flash flash,
        @Nullable LocalDate demoDay,
        boolean partial) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Token against forged requests. */
    public record Csrf(String header, String parameter, String token) {}

    /** A deadline in words and the class of its colour. */
    public record Due(String words, String tone) {}

    /** Text of {@code web.<key>}. */
    public String t(String key, @Nullable Object... args) {
        return text("web." + key, args);
    }

    /** Text of a key of any module. */
    public String text(String key, @Nullable Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, plain(args), key, locale));
    }

    /** Text of a key, or the words given if no file holds it. */
    public String textOr(String key, String otherwise) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }

    /** A word of a closed list, for example of an outcome: {@code web.outcome.approve}. */
    public String word(String list, @Nullable Object name) {
        return name == null ? "" : textOr("web." + list + "." + name, name.toString());
    }

    /** Class of a decision's mark: what stopped or sent back a paper is not shown like what let it pass. */
    public String outcomeTone(@Nullable String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "refuse", "reject" -> "g-tag-late";
            case "return", "ask-change", "disagree", "hold-back" -> "g-tag-soon";
            default -> "g-tag-ok";
        };
    }

    private Object[] plain(@Nullable Object[] args) {
        return Stream.of(args)
                .map(arg -> arg instanceof Instant i
                        ? dateTime(i)
                        : arg instanceof LocalDate d ? date(d) : arg == null ? "" : arg.toString())
                .toArray();
    }

    public boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** A day as a form holds it, as people write it. */
    public String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(iso)) : iso;
    }

    public String date(@Nullable Instant at) {
        return at == null ? "" : date(Vietnam.day(at));
    }

    public String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(Vietnam.ZONE));
    }

    /** {@code 17:00 18/07/2024}. */
    public String dateTime(@Nullable Instant at) {
        return at == null ? "" : time(at) + " " + date(at);
    }

    /** Today's things by the hour, older ones by the day and hour. */
    public String when(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        return Vietnam.day(at).equals(today()) ? time(at) : time(at) + " " + date(at);
    }

    public String weekday(LocalDate day) {
        return t("weekday." + day.getDayOfWeek().getValue());
    }

    public LocalDate today() {
        return Vietnam.day(now);
    }

    /** "còn 2 ngày làm việc", "quá hạn 1 ngày làm việc": by working days, and by the hour on the last day. */
    public Due due(@Nullable Instant dueAt) {
        if (dueAt == null) {
            return new Due("", "");
        }
        boolean late = now.isAfter(dueAt);
        int days = Vietnam.day(dueAt).equals(today())
                ? 0
                : late ? workingDays.applyAsInt(dueAt, now) : workingDays.applyAsInt(now, dueAt);
        if (days >= 1) {
            return new Due(
                    t((late ? "due.late.day" : "due.left.day") + (days == 1 ? "" : "s"), days),
                    late ? "late" : days == 1 ? "soon" : "");
        }
        long hours = Math.abs(java.time.Duration.between(now, dueAt).toHours());
        if (!Vietnam.day(dueAt).equals(today()) && late) {
            return new Due(t("due.late.less"), "late");
        }
        return hours == 0
                ? new Due(t(late ? "due.late.hour" : "due.left.hour"), late ? "late" : "soon")
                : new Due(t(late ? "due.late.hours" : "due.left.hours", hours), late ? "late" : "soon");
    }

    public boolean admin() {
        return actor != null && actor.has(Role.ADMIN);
    }

    public boolean may(Role role) {
        return actor != null && actor.has(role);
    }

    /** The form of that name: filled again if it was refused a moment ago. */
    public FormState form(String name) {
        return flash != null && name.equals(flash.form())
                ? new FormState(name, flash.typed(), flash.errors())
                : new FormState(name, Map.of(), Map.of());
    }

    /** This page with one parameter of its query changed; null removes it. The place in a long list is forgotten. */
    public String with(String parameter, @Nullable Object value) {
        var uri = UriComponentsBuilder.fromUriString(path).replaceQueryParam("after");
        return (value == null ? uri.replaceQueryParam(parameter) : uri.replaceQueryParam(parameter, "{value}"))
                .encode()
                .buildAndExpand(value == null ? List.of().toArray() : new Object[] {value})
                .toUriString();
    }

    /** Another address with the filter of this page; the place in a long list is forgotten. */
    public String samePage(String address) {
        return UriComponentsBuilder.fromUriString(path)
                .replacePath(address)
                .replaceQueryParam("after")
                .build(true)
                .toUriString();
    }

    public boolean at(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/") || path.startsWith(prefix + "?");
    }

    /** First bytes of a hash, as people compare it. */
    public String shortHash(String sha256) {
        return sha256.length() < 12 ? sha256 : sha256.substring(0, 8) + "…" + sha256.substring(sha256.length() - 4);
    }
}
