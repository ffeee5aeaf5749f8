package vn.giaouoc.security;

import java.time.Clock;
import java.time.Instant;

/**
 * The real time, for what guards the door: sessions, tokens, throttling. The clock of the demonstration jumps by days, and a
 * jump must neither sign people out nor open a door that was shut.
 */
public record WallClock(Clock clock) {

    public Instant instant() {
        return clock.instant();
    }
}
