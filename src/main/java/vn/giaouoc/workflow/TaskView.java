package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.SubjectVersions;

/**
 * One task, opened by somebody who may read it.
 *
 * @param contentReadable false for the manager's view: name, state, holder and dates only, all else empty
 * @param actable the reader may complete it now
 * @param standing as what the reader would act; null if he may not
 * @param refusal code of the problem why a reader who holds the task may still not complete it (drafter, claimed by another); else null
 * @param form form-js schema with its options filled in; empty if the step has no form
 * @param data what stands in the form: the draft, else the case's values, by field
 * @param outcomes the usual one first
 * @param documents versions in force of the documents it is about
 * @param history what happened in the case before
 * @param submitted what was decided, for a task that is done
 * @param writesDocument the step is where its document is written
 */
public record TaskView(
        TaskSummary summary,
        boolean contentReadable,
        boolean actable,
        @Nullable Standing standing,
        @Nullable String refusal,
        Map<String, Object> form,
        Map<String, Object> data,
        List<Outcome> outcomes,
        List<SubjectVersions.Version> documents,
        @Nullable Draft draft,
        List<HistoryEntry> history,
        int comments,
        @Nullable HistoryEntry submitted,
        boolean claimable,
        boolean releasable,
        boolean recallable,
        boolean reassignable,
        boolean writesDocument) {

    /** The line that will be printed, and why. */
    public record Standing(String capacity, List<String> capacityLines, String basis, String unit, String post) {}

    /**
     * A button.
     *
     * @param inBulk may be given to several tasks at once, after a review that names each and its paper
     */
    public record Outcome(String name, boolean needsReason, boolean needsConfirmation, boolean inBulk) {}

    /** The reader's own draft. */
    public record Draft(Map<String, Object> data, List<UUID> attachments, Instant savedAt) {}
}
