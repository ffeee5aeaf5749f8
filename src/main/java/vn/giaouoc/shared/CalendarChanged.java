package vn.giaouoc.shared;

import java.time.Instant;

/** Other days count now. Published inside the transaction. */
public record CalendarChanged(int year, String byLogin, Instant at) {}
