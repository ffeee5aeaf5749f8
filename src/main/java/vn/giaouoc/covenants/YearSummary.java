package vn.giaouoc.covenants;

import java.time.Instant;

/** A group's year in a list. */
public record YearSummary(String group, int year, YearState state, Instant since) {}
