package vn.giaouoc.notifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.workflow.InstanceFacts;
import vn.giaouoc.workflow.TaskFacts;

/**
 * What has happened, and who is to be told.
 *
 * @param key the same for every repeat of the same event, so that a repeat tells nobody a second time
 * @param byLogin who caused it, and need not be told; null for the product's own clock
 * @param keys holder keys, never empty
 */
record Cause(
        String key,
        NoticeKind kind,
        String step,
        String title,
        String businessKey,
        @Nullable String byLogin,
        @Nullable String byName,
        @Nullable String reason,
        @Nullable Instant dueAt,
        @Nullable UUID task,
        @Nullable UUID instance,
        List<String> keys) {

    static Cause about(TaskFacts task, String key, NoticeKind kind, List<String> keys) {
        return new Cause(
                key,
                kind,
                task.name(),
                task.title(),
                task.businessKey(),
                null,
                null,
                null,
                task.dueAt(),
                task.task(),
                task.instance(),
                keys);
    }

    static Cause about(InstanceFacts instance, String key, NoticeKind kind, List<String> keys) {
        return new Cause(
                key,
                kind,
                "",
                instance.title(),
                instance.businessKey(),
                null,
                null,
                null,
                null,
                null,
                instance.instance(),
                keys);
    }

    Cause by(@Nullable String login, @Nullable String name) {
        return new Cause(key, kind, step, title, businessKey, login, name, reason, dueAt, task, instance, keys);
    }

    Cause because(@Nullable String words) {
        return new Cause(key, kind, step, title, businessKey, byLogin, byName, words, dueAt, task, instance, keys);
    }
}
