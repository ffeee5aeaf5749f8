package vn.giaouoc.workflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Standing;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.SubjectVersions;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.engine.TaskRules;

/** May this person complete this task in this way, on the text they saw? Asked under the lock, in a fixed order. */
@Component
class CompletionRules {

    private static final Duration CONFIRMED_FOR = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 4000;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Vietnam.ZONE);

    private final TaskAccess access;
    private final Forms forms;
    private final ObjectProvider<SubjectVersions> versions;

    CompletionRules(TaskAccess access, Forms forms, ObjectProvider<SubjectVersions> versions) {
        this.access = access;
        this.forms = forms;
        this.versions = versions;
    }

    /** @return as what the person acts */
    Standing check(TaskRow task, TaskRules rules, CompleteTask command, Actor actor, Instant now) {
        if (access.reach(task, actor) == TaskAccess.Reach.NONE) {
            throw TaskAccess.unknownTask();
        }
        stillOpen(task);
        var standing = access.requireStanding(task, actor);
        notClaimedByOther(task, actor);
        sawVersionsInForce(task, command);
        if (actor.person().equals(task.notBy())) {
            throw Problem.notAllowed("workflow.drafter-may-not-approve", task.name());
        }
        if (!rules.outcomes().contains(command.outcome())) {
            throw Problem.invalid("workflow.unknown-outcome", command.outcome(), String.join(", ", rules.outcomes()));
        }
        boolean needsReason = rules.reason().contains(command.outcome());
        forms.requireValid(rules.formKey(), command.data(), !needsReason);
        reasonGiven(command, needsReason);
        if (rules.confirm().contains(command.outcome()) && !confirmed(actor, now)) {
            throw Problem.notAllowed("workflow.confirmation-missing");
        }
        return standing;
    }

    static void stillOpen(TaskRow task) {
        if (task.state().equals("DONE")) {
            throw Problem.conflict(
                    "workflow.already-completed",
                    task.name(),
                    Objects.requireNonNullElse(task.completedName(), ""),
                    when(task.endedAt()),
                    Objects.requireNonNullElse(task.outcome(), ""));
        }
        if (!task.open() || task.instanceState() != InstanceState.ACTIVE) {
            throw Problem.conflict("workflow.task-gone", task.name(), when(task.endedAt()));
        }
    }

    static void notClaimedByOther(TaskRow task, Actor actor) {
        if (task.claimedBy() != null && !task.claimedBy().equals(actor.person())) {
            throw Problem.conflict(
                    "workflow.claimed-by-other", task.name(), Objects.requireNonNullElse(task.claimedName(), ""));
        }
    }

    private void sawVersionsInForce(TaskRow task, CompleteTask command) {
        for (UUID document : task.documents()) {
            var inForce = versions.getObject().inForce(document);
            if (inForce.isEmpty()) {
                continue;
            }
            var version = inForce.get();
            boolean seen = command.documents().stream()
                    .anyMatch(ref -> ref.versionId().equals(version.version())
                            && ref.sha256().equals(version.sha256()));
            if (!seen) {
                throw Problem.conflict(
                        "workflow.stale-version",
                        version.title(),
                        version.number(),
                        Objects.requireNonNullElse(version.changedBy(), ""),
                        when(version.changedAt()));
            }
        }
    }

    private static void reasonGiven(CompleteTask command, boolean needsReason) {
        var reason = reason(command.data());
        if (needsReason && reason == null) {
            throw Problem.invalid("workflow.reason-missing")
                    .withFields(java.util.List.of(new Problem.Field("reason", "workflow.reason-missing")));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw Problem.invalid("workflow.reason-too-long", LONGEST_REASON);
        }
    }

    static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.invalid("workflow.reason-missing")
                    .withFields(java.util.List.of(new Problem.Field("reason", "workflow.reason-missing")));
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid("workflow.reason-too-long", LONGEST_REASON);
        }
        return reason.strip();
    }

    private static boolean confirmed(Actor actor, Instant now) {
        var at = actor.confirmedAt();
        return at != null && !at.isAfter(now) && Duration.between(at, now).compareTo(CONFIRMED_FOR) <= 0;
    }

    static @Nullable String reason(Map<String, Object> data) {
        return data.get("reason") instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** A form value as a process variable; lists become text with commas, which drawings split again. */
    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof Map<?, ?>) {
            return null;
        }
        return value;
    }

    static String when(@Nullable Instant at) {
        return at == null ? "" : WHEN.format(at);
    }
}
