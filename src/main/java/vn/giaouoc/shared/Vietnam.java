package vn.giaouoc.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone of all legal days and deadlines. */
public final class Vietnam {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Vietnam() {}

    /** The day it is now, Asia/Ho_Chi_Minh. */
    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day on which an instant falls, Asia/Ho_Chi_Minh. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
