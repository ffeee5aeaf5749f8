package vn.giaouoc.web.pages;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.SubjectVersions.Version;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.TaskView;

/** Several tasks decided in one go: what is going to be decided, and what became of each. */
public final class BulkPage {

    private BulkPage() {}

    /**
     * @param left tasks that cannot be decided together with others, each with the reason
     * @param key makes a repeat get the first answers
     */
    public record Review(List<Ready> ready, List<Left> left, String key) {}

    /**
     * One task that can be decided here.
     *
     * @param act words of the outcome's button
     * @param papers versions in force, which are what is going to be approved
     */
    public record Ready(
            TaskSummary task, String outcome, String act, List<Version> papers, TaskView.Standing standing) {}

    public record Left(TaskSummary task, String why) {}

    /** What became of all of them, kept from the act to the page that tells it. */
    public record Results(List<Result> results) implements Serializable {

        static final String ATTRIBUTE = "giaouoc.bulk";

        public long done() {
            return results.stream().filter(Result::done).count();
        }
    }

    /**
     * @param title of the case; empty if the task is not one that the person may see
     * @param words what happens now, or why it was refused and what to do next
     * @param link to the task; null if there is nothing to see
     */
    public record Result(
            UUID task,
            String title,
            String step,
            String act,
            boolean done,
            String words,
            @Nullable String link) implements Serializable {}
}
