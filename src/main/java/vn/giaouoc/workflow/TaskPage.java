package vn.giaouoc.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next cursor of the next page; null on the last one */
public record TaskPage(List<TaskSummary> items, @Nullable String next) {}
