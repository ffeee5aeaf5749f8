package vn.giaouoc.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.TaskView;

/**
 * One task in a list.
 *
 * @param capacity in which the reader would act; null if they may not
 * @param claimedBy login; null while nobody took it
 * @param draftedAt when the reader last saved a draft of it
 */
record TaskBody(
        UUID id,
        String definitionKey,
        String name,
        UUID processInstance,
        String processKey,
        String processName,
        String businessKey,
        String title,
        @Nullable String unit,
        @Nullable String post,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String capacity,
        Instant createdAt,
        @Nullable Instant dueAt,
        boolean overdue,
        int priority,
        @Nullable String claimedBy,
        @Nullable Instant draftedAt,
        String state,
        @Nullable String outcome,
        @Nullable Instant completedAt,
        @Nullable String completedBy) {

    TaskBody(TaskSummary task) {
        this(
                task.id(),
                task.definitionKey(),
                task.name(),
                task.instance(),
                task.processKey(),
                task.processName(),
                task.businessKey(),
                task.title(),
                task.unit(),
                task.post(),
                task.group(),
                task.year(),
                task.capacity(),
                task.createdAt(),
                task.dueAt(),
                task.overdue(),
                task.priority(),
                task.claimedBy(),
                task.draftedAt(),
                task.state(),
                task.outcome(),
                task.completedAt(),
                task.completedByName());
    }

    /**
     * One task as opened.
     *
     * @param refusal code why the reader may not complete it although they hold it
     * @param form form-js schema; empty if the step has none
     * @param capacityLine what will be printed, {@code KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG}; null if the reader may not act
     * @param outcomes the usual one first
     */
    record Opened(
            UUID id,
            TaskBody task,
            boolean actable,
            @Nullable String refusal,
            Map<String, Object> form,
            Map<String, Object> data,
            List<String> outcomes,
            List<OutcomeRule> outcomeRules,
            @Nullable String capacityLine,
            TaskView.@Nullable Standing standing,
            List<DocumentVersion> documents,
            TaskView.@Nullable Draft draft,
            List<HistoryEntry> history,
            int comments,
            @Nullable HistoryEntry submitted,
            boolean claimable,
            boolean releasable,
            boolean recallable,
            boolean reassignable) {

        Opened(TaskView view) {
            this(
                    view.summary().id(),
                    new TaskBody(view.summary()),
                    view.actable(),
                    view.refusal(),
                    view.form(),
                    view.data(),
                    view.outcomes().stream().map(TaskView.Outcome::name).toList(),
                    view.outcomes().stream().map(OutcomeRule::new).toList(),
                    line(view.standing()),
                    view.standing(),
                    view.documents().stream().map(DocumentVersion::new).toList(),
                    view.draft(),
                    view.history(),
                    view.comments(),
                    view.submitted(),
                    view.claimable(),
                    view.releasable(),
                    view.recallable(),
                    view.reassignable());
        }

        private static @Nullable String line(TaskView.@Nullable Standing standing) {
            return standing == null ? null : String.join(" / ", standing.capacityLines());
        }
    }

    /** What an outcome asks for. */
    record OutcomeRule(String outcome, boolean needsReason, boolean needsConfirmation, boolean inBulk) {

        OutcomeRule(TaskView.Outcome outcome) {
            this(outcome.name(), outcome.needsReason(), outcome.needsConfirmation(), outcome.inBulk());
        }
    }

    /** A version in force of a document that the task is about. */
    record DocumentVersion(UUID id, UUID versionId, int number, String sha256, String title) {

        DocumentVersion(vn.giaouoc.shared.SubjectVersions.Version version) {
            this(version.document(), version.version(), version.number(), version.sha256(), version.title());
        }
    }
}
