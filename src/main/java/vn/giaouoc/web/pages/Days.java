package vn.giaouoc.web.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Vietnam;

/** The day a page looks at: the one in its address, else today. */
@Component
class Days {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return Vietnam.today(clock);
    }

    /** A day that cannot be read is today: an address typed by hand should still show something. */
    LocalDate of(@Nullable String at) {
        if (at == null || at.isBlank()) {
            return today();
        }
        try {
            return parse(at);
        } catch (DateTimeParseException unreadable) {
            return today();
        }
    }

    /** {@code 2024-07-18} as browsers send it, or {@code 18/7/2024} as people write it. */
    static LocalDate parse(String text) {
        return text.indexOf('/') > 0 ? LocalDate.parse(text.strip(), WRITTEN) : LocalDate.parse(text.strip());
    }
}
