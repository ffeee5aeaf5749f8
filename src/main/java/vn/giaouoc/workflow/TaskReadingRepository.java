package vn.giaouoc.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands beside a task: the reader's draft, the number of comments, what happened in the case. */
@Repository
class TaskReadingRepository {

    private final JdbcClient jdbc;

    TaskReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param draft JSON, null if none */
    record Beside(
            @Nullable String draft,
            List<UUID> attachments,
            @Nullable Instant savedAt,
            int comments) {}

    Beside beside(UUID task, UUID person) {
        return jdbc.sql("""
                        select d.data::text as draft, d.attachments, d.saved_at,
                               (select count(*) from workflow_comment c where c.task_id = :task) as comments
                          from (select 1) one
                          left join workflow_draft d on d.task_id = :task and d.person = :person
                        """)
                .param("task", task)
                .param("person", person)
                .query((row, n) -> new Beside(
                        row.getString("draft"),
                        Sql.uuids(row, "attachments"),
                        Sql.instant(row, "saved_at"),
                        row.getInt("comments")))
                .single();
    }

    /**
     * What the case has for the fields of a form. One look at the engine's rows instead of its own five, which load the task, its
     * execution and its definition first.
     */
    Map<String, Object> caseValues(String engineTask, Collection<String> fields) {
        var values = new HashMap<String, Object>();
        jdbc.sql("""
                        select v.name_ as name, v.type_ as type, v.text_ as text, v.long_ as whole
                          from engine.act_ru_task t
                          join engine.act_ru_variable v on v.execution_id_ = t.proc_inst_id_ and v.task_id_ is null
                         where t.id_ = :task and v.name_ = any(:fields) and v.type_ in ('string', 'boolean', 'integer', 'long')
                        """)
                .param("task", engineTask)
                .param("fields", fields.toArray(String[]::new))
                .query((row, n) -> {
                    var value = value(row.getString("type"), row.getString("text"), row.getLong("whole"));
                    if (value != null) {
                        values.put(row.getString("name"), value);
                    }
                    return n;
                })
                .list();
        return values;
    }

    private static @Nullable Object value(String type, @Nullable String text, long whole) {
        return switch (type) {
            case "string" -> text;
            case "boolean" -> whole == 1;
            case "integer" -> (int) whole;
            default -> whole;
        };
    }

    /** @param acting, seen, data JSON of a submission; null for what is none */
    record Happened(
            Instant at,
            String kind,
            @Nullable UUID task,
            @Nullable UUID submission,
            @Nullable String definitionKey,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String post,
            @Nullable String group,
            List<String> keys,
            @Nullable UUID completedBy,
            @Nullable String login,
            @Nullable String personName,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String acting,
            @Nullable String seen,
            @Nullable Instant recalledAt,
            @Nullable UUID afterSubmission) {}

    /** Everything in a case, oldest first: its start and end, decisions, what waits, and what happened besides. */
    List<Happened> happened(UUID instance) {
        return jdbc.sql("""
                        select * from (
                            select i.started_at as at, 'STARTED' as kind, null::uuid as task_id, null::uuid as submission_id,
                                   null as definition_key, null as name, i.started_unit as unit, null as post,
                                   i.group_code, '{}'::text[] as keys, null::uuid as completed_by, i.started_login as login,
                                   i.started_name as person_name, null as outcome, null as reason, null as acting,
                                   null as seen, null::timestamptz as recalled_at, null::uuid as after_submission, 0 as rank
                              from workflow_instance i where i.id = :instance
                            union all
                            select i.ended_at, 'ENDED', null, null, null, null, null, null, i.group_code, '{}', null, null, null,
                                   i.outcome, null, null, null, null, null, 9
                              from workflow_instance i where i.id = :instance and i.state = 'ENDED'
                            union all
                            select s.at, 'COMPLETED', t.id, s.id, t.definition_key, t.name, t.unit, t.post, t.group_code, t.keys,
                                   t.completed_by, s.acting ->> 'login', s.acting ->> 'name', s.outcome, s.reason, s.acting::text,
                                   s.seen::text, s.recalled_at, t.after_submission, 2
                              from workflow_task t join workflow_submission s on s.task_id = t.id
                             where t.instance_id = :instance
                            union all
                            select case t.state when 'OPEN' then t.created_at else t.ended_at end, t.state, t.id, null,
                                   t.definition_key, t.name, t.unit, t.post, t.group_code, t.keys, null, t.claimed_login,
                                   t.claimed_name, null, null, null, null, null, t.after_submission,
                                   case t.state when 'OPEN' then 8 else 3 end
                              from workflow_task t where t.instance_id = :instance and t.state in ('OPEN', 'GONE')
                            union all
                            select e.at, e.kind, e.task_id, null, t.definition_key, t.name, t.unit, t.post, t.group_code,
                                   coalesce(t.keys, '{}'), null, e.actor_login, e.actor_name, null, e.reason, null, null, null,
                                   null, 4
                              from workflow_event e left join workflow_task t on t.id = e.task_id
                             where e.instance_id = :instance
                        ) h order by case kind when 'OPEN' then 1 else 0 end, at, rank, submission_id
                        """)
                .param("instance", instance)
                .query(TaskReadingRepository::happened)
                .list();
    }

    /** Data of the latest submission of a task, as JSON. */
    Optional<String> submitted(UUID task) {
        return jdbc.sql("select data::text from workflow_submission where task_id = :task order by at desc limit 1")
                .param("task", task)
                .query(String.class)
                .optional();
    }

    private static Happened happened(ResultSet row, int number) throws SQLException {
        return new Happened(
                Sql.requiredInstant(row, "at"),
                row.getString("kind"),
                Sql.uuid(row, "task_id"),
                Sql.uuid(row, "submission_id"),
                row.getString("definition_key"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("post"),
                row.getString("group_code"),
                Sql.texts(row, "keys"),
                Sql.uuid(row, "completed_by"),
                row.getString("login"),
                row.getString("person_name"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getString("acting"),
                row.getString("seen"),
                Sql.instant(row, "recalled_at"),
                Sql.uuid(row, "after_submission"));
    }
}
