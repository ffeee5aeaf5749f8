package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What falls due, taken in batches that no other machine takes; and deadlines that move. */
@Repository
class DueRepository {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;

    DueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Fallen(TaskRow task, TaskDue.Kind kind, int step) {}

    /** Takes what is due out of the table, oldest first; empty when nothing is left. */
    List<Fallen> take(Instant now) {
        return jdbc.sql("""
                        with next as (
                            select task_id, kind, step from workflow_due where due_at <= :now
                             order by due_at limit :batch for update skip locked),
                        taken as (
                            delete from workflow_due d using next n
                             where d.task_id = n.task_id and d.kind = n.kind and d.step = n.step
                            returning d.task_id, d.kind, d.step, d.due_at as fell)
                        select taken.kind as due_kind, taken.step as due_step,
                        """ + TaskRepository.COLUMNS + """
                          from taken
                          join workflow_task t on t.id = taken.task_id
                          join workflow_instance i on i.id = t.instance_id
                         where t.state = 'OPEN'
                         order by taken.fell, t.id, taken.step
                        """)
                .param("now", Sql.at(now))
                .param("batch", BATCH)
                .query((row, n) -> new Fallen(
                        TaskRepository.row(row, n),
                        TaskDue.Kind.valueOf(row.getString("due_kind")),
                        row.getInt("due_step")))
                .list();
    }

    boolean anyDue(Instant now) {
        return jdbc.sql("select exists (select 1 from workflow_due where due_at <= :now)")
                .param("now", Sql.at(now))
                .query(Boolean.class)
                .single();
    }

    /** Open tasks not looked at since a moment, marked as looked at now. */
    List<TaskRow> takeUnchecked(Instant since, Instant now) {
        return jdbc.sql("""
                        with next as (
                            select id from workflow_task
                             where state = 'OPEN' and (checked_at is null or checked_at < :since)
                             order by checked_at nulls first limit :batch for update skip locked),
                        marked as (
                            update workflow_task t set checked_at = :now from next where t.id = next.id returning t.id)
                        select
                        """ + TaskRepository.COLUMNS + """
                          from marked m join workflow_task t on t.id = m.id join workflow_instance i on i.id = t.instance_id
                        """)
                .param("since", Sql.at(since))
                .param("now", Sql.at(now))
                .param("batch", BATCH)
                .query(TaskRepository::row)
                .list();
    }

    boolean alreadyTold(UUID task, String kind) {
        return jdbc.sql("select exists (select 1 from workflow_event where task_id = :task and kind = :kind)")
                .param("task", task)
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    /** Open tasks with a deadline, and the rule it came from; locked, so that none is completed meanwhile. */
    record Deadline(TaskRow task, String key) {}

    List<Deadline> deadlines() {
        return jdbc.sql("select t.due_key, " + TaskRepository.COLUMNS + """
                          from workflow_task t join workflow_instance i on i.id = t.instance_id
                         where t.state = 'OPEN' and t.due_key is not null
                         order by i.id, t.id
                           for update of i, t
                        """)
                .query((row, n) -> new Deadline(TaskRepository.row(row, n), row.getString("due_key")))
                .list();
    }

    void move(UUID task, Instant due, Collection<NewTaskRepository.Due> dues) {
        jdbc.sql("""
                        with t as (update workflow_task set due_at = :due where id = :task),
                        h as (update workflow_task_holder set due_at = :due where task_id = :task),
                        old as (delete from workflow_due where task_id = :task
                                   and (kind, step) not in (select k, s from unnest(:kinds::text[], :steps::int[]) as d(k, s)))
                        update workflow_due w set due_at = d.a
                          from unnest(:kinds::text[], :steps::int[], :ats::timestamptz[]) as d(k, s, a)
                         where w.task_id = :task and w.kind = d.k and w.step = d.s
                        """)
                .param("task", task)
                .param("due", Sql.at(due))
                .param(
                        "kinds",
                        Sql.array(dues.stream().map(NewTaskRepository.Due::kind).toList()))
                .param(
                        "steps",
                        Sql.array(dues.stream().map(NewTaskRepository.Due::step).toList()))
                .param(
                        "ats",
                        Sql.array(dues.stream().map(NewTaskRepository.Due::at).toList()))
                .update();
    }
}
