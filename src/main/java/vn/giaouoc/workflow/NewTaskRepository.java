package vn.giaouoc.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.workflow.engine.CorridorPort.NewTask;

/** Writes the rows of a new task: itself, its holders, what falls due, who may see its case; one statement. */
@Repository
class NewTaskRepository {

    private final JdbcClient jdbc;

    NewTaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reminder or rung of the ladder. */
    record Due(String kind, int step, Instant at) {}

    TaskFacts insert(
            UUID id,
            NewTask task,
            Address address,
            Instant now,
            @Nullable Instant due,
            List<Due> dues,
            @Nullable UUID after,
            @Nullable String about) {
        var readers = new ArrayList<String>();
        if (address.unit() != null) {
            readers.add("unit:" + address.unit());
        }
        address.keys().stream().filter(key -> !key.startsWith("unit:")).forEach(readers::add);
        return jdbc.sql("""
                        with i as (
                            select id, title, business_key, group_code, year from workflow_instance where engine_id = :root),
                        t as (
                            insert into workflow_task (
                                id, engine_id, instance_id, process_key, process_name, definition_id, definition_key, name, search,
                                unit, post, person, group_code, year, document_type, field, documents, not_by, priority,
                                created_at, due_key, due_at, after_submission, scope_activity, loop_member, about, state, keys)
                            select :id, :engineId, i.id, :process, :processName, :definition, :key, :name,
                                   shared_plain(i.title || ' ' || i.business_key || ' ' || :name || ' ' || coalesce(:unit, '')
                                       || ' ' || coalesce(:about, '')),
                                   :unit, :post, :person, coalesce(:group, i.group_code), coalesce(:year, i.year), :type, :field,
                                   :documents::uuid[], :notBy, :priority, :now, :dueKey, coalesce(:due, 'infinity'::timestamptz),
                                   :after, :scope, :member, :about, 'OPEN', :keys::text[]
                              from i
                            returning id, instance_id, due_at),
                        h as (
                            insert into workflow_task_holder (key, open, due_at, task_id)
                            select k, true, t.due_at, t.id from t, unnest(:keys::text[]) k),
                        d as (
                            insert into workflow_due (task_id, kind, step, due_at, to_keys)
                            select t.id, k, s, a, '{}' from t,
                                   unnest(:kinds::text[], :steps::int[], :ats::timestamptz[]) as due(k, s, a)),
                        r as (
                            insert into workflow_instance_reader (instance_id, key)
                            select t.instance_id, k from t, unnest(:readers::text[]) k
                            on conflict do nothing)
                        select i.id, i.title, i.business_key, coalesce(:group, i.group_code) as group_code,
                               coalesce(:year, i.year) as year
                          from i
                        """)
                .param("root", task.engineRootInstanceId())
                .param("definition", task.definitionId())
                .param("process", task.processKey())
                .param("processName", task.processName())
                .param("id", id)
                .param("engineId", task.engineId())
                .param("key", task.rules().definitionKey())
                .param("name", task.name())
                .param("unit", address.unit())
                .param("post", address.post())
                .param("person", address.person())
                .param("group", address.group())
                .param("year", address.year())
                .param("type", address.type())
                .param("field", address.field())
                .param("documents", Sql.array(address.documents()))
                .param("notBy", address.notBy())
                .param("priority", task.priority())
                .param("now", Timestamp.from(now))
                .param("dueKey", task.rules().due())
                .param("due", Sql.at(due))
                .param("after", after)
                .param("scope", task.scopeInstance())
                .param("member", task.text("member"))
                .param("about", about)
                .param("keys", Sql.array(address.keys()))
                .param("kinds", Sql.array(dues.stream().map(Due::kind).toList()))
                .param("steps", Sql.array(dues.stream().map(Due::step).toList()))
                .param("ats", Sql.array(dues.stream().map(Due::at).toList()))
                .param("readers", Sql.array(readers))
                .query((row, n) -> new TaskFacts(
                        id,
                        row.getObject("id", UUID.class),
                        task.processKey(),
                        task.rules().definitionKey(),
                        task.name(),
                        row.getString("title"),
                        row.getString("business_key"),
                        address.unit(),
                        address.post(),
                        row.getString("group_code"),
                        Sql.integer(row, "year"),
                        address.keys(),
                        due))
                .single();
    }
}
