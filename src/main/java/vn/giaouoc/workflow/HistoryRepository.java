package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened in cases: decisions, and everything else. */
@Repository
class HistoryRepository {

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Event(
            UUID id,
            UUID instance,
            @Nullable UUID task,
            String kind,
            @Nullable String login,
            @Nullable String name,
            @Nullable String reason,
            Instant at) {}

    void add(Event event) {
        jdbc.sql("""
                        insert into workflow_event (id, instance_id, task_id, kind, actor_login, actor_name, reason, at)
                        values (:id, :instance, :task, :kind, :login, :name, :reason, :at)
                        """)
                .param("id", event.id())
                .param("instance", event.instance())
                .param("task", event.task())
                .param("kind", event.kind())
                .param("login", event.login())
                .param("name", event.name())
                .param("reason", event.reason())
                .param("at", Sql.at(event.at()))
                .update();
    }

    /** Keys that see the case. */
    List<String> readers(UUID instance) {
        return jdbc.sql("select key from workflow_instance_reader where instance_id = :instance")
                .param("instance", instance)
                .query(String.class)
                .list();
    }

    /** Whether one of the steps was done so that the case went forward; a return or refusal there is not yet final. */
    boolean anyDone(UUID instance, Collection<String> definitionKeys) {
        return jdbc.sql("""
                        select exists (
                            select 1 from workflow_task
                             where instance_id = :instance and state = 'DONE' and definition_key = any (:keys::text[])
                               and outcome not in ('return', 'reject', 'ask-change', 'refuse', 'hold-back'))
                        """)
                .param("instance", instance)
                .param("keys", Sql.array(definitionKeys))
                .query(Boolean.class)
                .single();
    }
}
