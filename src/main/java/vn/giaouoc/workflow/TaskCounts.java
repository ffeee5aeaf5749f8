package vn.giaouoc.workflow;

/** Numbers for badges. Counts stop at 1000. */
public record TaskCounts(int mine, int overdue, int dueToday, int unit) {}
