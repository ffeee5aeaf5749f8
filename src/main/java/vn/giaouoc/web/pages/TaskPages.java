package vn.giaouoc.web.pages;

import java.util.List;
import vn.giaouoc.workflow.TaskCounts;
import vn.giaouoc.workflow.TaskPage;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskSummary;

/** What the task list shows. */
public final class TaskPages {

    private TaskPages() {}

    /** Where the case of a task stands, drawn. */
    public record StepsPage(TaskSummary task, LiveCase live) {}

    /**
     * @param active name of the view that is open
     * @param selectable whether tasks may be ticked for one act on many
     */
    public record ListPage(
            TaskPage tasks,
            TaskCounts counts,
            TaskQuery query,
            String heading,
            String active,
            List<Choice> processes,
            boolean mayStart,
            String emptyTitle,
            String emptyNext) {

        public List<String> sorts() {
            return List.of("due", "newest", "oldest");
        }

        public boolean selectable() {
            return query.state() == TaskQuery.State.OPEN && query.scope() != TaskQuery.Scope.WATCHED;
        }
    }
}
