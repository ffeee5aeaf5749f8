package vn.giaouoc.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.organization.Actor;

/** Task rows, written in the engine's transaction. */
@Repository
class TaskRepository {

    static final String COLUMNS = """
            t.id, t.engine_id, t.instance_id, i.engine_id as engine_instance, i.state as instance_state, i.started_by,
            t.process_key, t.process_name, t.definition_id, t.definition_key, t.name, i.title, i.business_key, t.unit, t.post,
            t.person, t.group_code, t.year, t.document_type, t.field, t.documents, t.not_by, t.priority, t.created_at,
            nullif(t.due_at, 'infinity') as due, t.scope_activity, t.loop_member, t.after_submission, t.state, t.claimed_by,
            t.claimed_login, t.claimed_name, t.ended_at, t.completed_by, t.completed_login, t.completed_name, t.outcome, t.keys, t.about
            """;
    private static final String FROM = " from workflow_task t join workflow_instance i on i.id = t.instance_id ";

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskRow> find(UUID task) {
        return jdbc.sql("select " + COLUMNS + FROM + "where t.id = :task")
                .param("task", task)
                .query(TaskRepository::row)
                .optional();
    }

    /** Waits for the case's row, then reads the task as it is after the wait. */
    Optional<TaskRow> lock(UUID task) {
        return jdbc.sql("select " + COLUMNS + FROM + "where t.id = :task for update of i, t")
                .param("task", task)
                .query(TaskRepository::row)
                .optional();
    }

    List<TaskRow> openOfCase(UUID instance) {
        return jdbc.sql("select " + COLUMNS + FROM
                        + "where t.instance_id = :instance and t.state = 'OPEN' order by t.id")
                .param("instance", instance)
                .query(TaskRepository::row)
                .list();
    }

    List<TaskRow> openAbout(UUID document) {
        return jdbc.sql("select " + COLUMNS + FROM
                        + "where t.documents @> array[:document]::uuid[] and t.state = 'OPEN' order by t.id")
                .param("document", document.toString())
                .query(TaskRepository::row)
                .list();
    }

    /** Tasks that a completion brought about, or that came after it in the case. */
    List<TaskRow> after(UUID submission) {
        return jdbc.sql("select " + COLUMNS + FROM + "where t.after_submission = :submission order by t.id")
                .param("submission", submission)
                .query(TaskRepository::row)
                .list();
    }

    /** Ends the old row, its holders, due rows and drafts, and writes the submission: one statement. */
    void complete(TaskRow task, Submission submission) {
        jdbc.sql("""
                        with done as (
                            update workflow_task
                               set state = 'DONE', ended_at = :at, completed_by = :person, completed_login = :login,
                                   completed_name = :name, outcome = :outcome
                             where id = :task),
                        holders as (update workflow_task_holder set open = false where task_id = :task),
                        due as (delete from workflow_due where task_id = :task),
                        drafts as (delete from workflow_draft where task_id = :task)
                        insert into workflow_submission (id, task_id, instance_id, outcome, reason, data, acting, seen, at)
                        values (:submission, :task, :instance, :outcome, :reason, :data::jsonb, :acting::jsonb, :seen::jsonb, :at)
                        """)
                .param("task", task.id())
                .param("instance", task.instance())
                .param("submission", submission.id())
                .param("outcome", submission.outcome())
                .param("reason", submission.reason())
                .param("data", submission.data())
                .param("acting", submission.acting())
                .param("seen", submission.seen())
                .param("person", submission.person())
                .param("login", submission.login())
                .param("name", submission.name())
                .param("at", Sql.at(submission.at()))
                .update();
    }

    /** @param data, acting, seen as JSON */
    record Submission(
            UUID id,
            String outcome,
            @Nullable String reason,
            String data,
            String acting,
            String seen,
            UUID person,
            String login,
            String name,
            Instant at) {}

    /** Marks an open task as left behind by the process; empty if it was not open. */
    Optional<TaskRow> gone(String engineId, Instant at) {
        var row = jdbc.sql("select " + COLUMNS + FROM + "where t.engine_id = :id and t.state = 'OPEN'")
                .param("id", engineId)
                .query(TaskRepository::row)
                .optional();
        row.ifPresent(task ->
                jdbc.sql("""
                        with gone as (update workflow_task set state = 'GONE', ended_at = :at where id = :task),
                        due as (delete from workflow_due where task_id = :task),
                        drafts as (delete from workflow_draft where task_id = :task)
                        update workflow_task_holder set open = false where task_id = :task
                        """).param("task", task.id()).param("at", Sql.at(at)).update());
        return row;
    }

    void claim(UUID task, @Nullable UUID person, @Nullable String login, @Nullable String name, @Nullable Instant at) {
        jdbc.sql("""
                        update workflow_task
                           set claimed_by = :person, claimed_login = :login, claimed_name = :name, claimed_at = :at
                         where id = :task
                        """)
                .param("task", task)
                .param("person", person)
                .param("login", login)
                .param("name", name)
                .param("at", Sql.at(at))
                .update();
    }

    void claim(UUID task, Actor actor, Instant at) {
        claim(task, actor.person(), actor.login(), actor.name(), at);
    }

    /** Addresses an open task anew; what was claimed or looked at before counts no more. */
    void readdress(UUID task, Collection<String> keys, @Nullable String unit) {
        jdbc.sql("""
                        with old as (delete from workflow_task_holder where task_id = :task and key <> all (:keys::text[])),
                        fresh as (
                            insert into workflow_task_holder (key, open, due_at, task_id)
                            select k, true, t.due_at, t.id from unnest(:keys::text[]) k, workflow_task t where t.id = :task
                            on conflict do nothing),
                        readers as (
                            insert into workflow_instance_reader (instance_id, key)
                            select t.instance_id, k from workflow_task t, unnest(:readers::text[]) k where t.id = :task
                            on conflict do nothing)
                        update workflow_task
                           set keys = :keys::text[], unit = coalesce(:unit, unit), claimed_by = null, claimed_login = null,
                               claimed_name = null, claimed_at = null, checked_at = null
                         where id = :task
                        """)
                .param("task", task)
                .param("keys", Sql.array(keys))
                .param("unit", unit)
                .param(
                        "readers",
                        Sql.array(keys.stream()
                                .filter(key -> key.startsWith("person:"))
                                .toList()))
                .update();
    }

    void recalled(UUID submission, Instant at) {
        jdbc.sql("update workflow_submission set recalled_at = :at where id = :submission")
                .param("submission", submission)
                .param("at", Sql.at(at))
                .update();
    }

    static TaskRow row(ResultSet row, int number) throws SQLException {
        return new TaskRow(
                row.getObject("id", UUID.class),
                row.getString("engine_id"),
                row.getObject("instance_id", UUID.class),
                row.getString("engine_instance"),
                InstanceState.valueOf(row.getString("instance_state")),
                row.getObject("started_by", UUID.class),
                row.getString("process_key"),
                row.getString("process_name"),
                row.getString("definition_id"),
                row.getString("definition_key"),
                row.getString("name"),
                row.getString("title"),
                row.getString("business_key"),
                row.getString("unit"),
                row.getString("post"),
                Sql.uuid(row, "person"),
                row.getString("group_code"),
                Sql.integer(row, "year"),
                row.getString("document_type"),
                row.getString("field"),
                Sql.uuids(row, "documents"),
                Sql.uuid(row, "not_by"),
                row.getInt("priority"),
                Sql.requiredInstant(row, "created_at"),
                Sql.instant(row, "due"),
                row.getString("scope_activity"),
                row.getString("loop_member"),
                Sql.uuid(row, "after_submission"),
                row.getString("state"),
                Sql.uuid(row, "claimed_by"),
                row.getString("claimed_login"),
                row.getString("claimed_name"),
                Sql.instant(row, "ended_at"),
                Sql.uuid(row, "completed_by"),
                row.getString("completed_login"),
                row.getString("completed_name"),
                row.getString("outcome"),
                Sql.texts(row, "keys"),
                row.getString("about"));
    }
}
