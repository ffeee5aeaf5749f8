package vn.giaouoc.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of cases, and where cases stand in the engine. */
@Repository
class CaseListRepository {

    private final JdbcClient jdbc;

    CaseListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param everything an administrator sees all cases */
    record Search(
            UUID me,
            boolean everything,
            Collection<String> readKeys,
            Collection<String> managedUnits,
            Collection<String> managedGroups,
            InstanceQuery query,
            List<String> words,
            @Nullable Cursor after,
            Instant now,
            int limit) {}

    List<CaseRow> page(Search search) {
        var query = search.query();
        var params = new HashMap<String, Object>();
        var filter = new StringBuilder();
        and(filter, params, "process", "i.process_key = :process", query.processKey());
        and(filter, params, "group", "i.group_code = :group", query.group());
        and(filter, params, "year", "i.year = :year", query.year());
        and(
                filter,
                params,
                "state",
                "i.state = :state",
                query.state() == null ? null : query.state().name());
        and(filter, params, "unit", """
                (i.unit = :unit or exists (
                    select 1 from workflow_task t where t.instance_id = i.id and t.state = 'OPEN' and t.unit = :unit))
                """, query.unit());
        if (query.overdue()) {
            and(filter, params, "now", """
                    exists (select 1 from workflow_task t
                             where t.instance_id = i.id and t.state = 'OPEN' and t.due_at < :now)
                    """, Timestamp.from(search.now()));
        }
        if (!search.words().isEmpty()) {
            and(filter, params, "words", """
                    i.search like all (select '%' || shared_plain(w) || '%' from unnest(:words::text[]) w)
                    """, Sql.array(search.words()));
        }
        if (search.after() != null && search.after().at() != null) {
            and(
                    filter,
                    params,
                    "afterAt",
                    "(i.started_at, i.id) < (:afterAt, :afterId)",
                    Timestamp.from(search.after().at()));
            params.put("afterId", search.after().id());
        }
        return jdbc.sql("select " + CaseRepository.COLUMNS + """
                         from workflow_instance i
                        where (:everything or i.started_by = :me
                               or i.unit = any (:managedUnits::text[]) or i.group_code = any (:managedGroups::text[])
                               or exists (select 1 from workflow_instance_reader r
                                           where r.instance_id = i.id and r.key = any (:keys::text[])))
                        """ + filter
                        + " order by i.started_at desc, i.id desc limit :limit")
                .params(params)
                .param("everything", search.everything())
                .param("me", search.me())
                .param("managedUnits", Sql.array(search.managedUnits()))
                .param("managedGroups", Sql.array(search.managedGroups()))
                .param("keys", Sql.array(search.readKeys()))
                .param("limit", search.limit())
                .query((row, n) -> CaseRepository.row(row))
                .list();
    }

    private static void and(
            StringBuilder filter,
            java.util.Map<String, Object> params,
            String name,
            String sql,
            @Nullable Object value) {
        if (value != null) {
            filter.append(" and ").append(sql);
            params.put(name, value);
        }
    }

    /** Open tasks of several cases, the longest waiting first. */
    List<TaskRow> openTasks(Collection<UUID> instances) {
        return jdbc.sql("select " + TaskRepository.COLUMNS + """
                         from workflow_task t join workflow_instance i on i.id = t.instance_id
                        where t.instance_id = any (:instances::uuid[]) and t.state = 'OPEN'
                        order by t.created_at, t.id
                        """)
                .param("instances", Sql.array(instances))
                .query(TaskRepository::row)
                .list();
    }

    /** Elements where the engine stands; a called process shows as its call activity. */
    List<String> active(String engineId) {
        return jdbc.sql("""
                        select distinct e.act_id_ from engine.act_ru_execution e
                         where e.proc_inst_id_ = :engine and e.act_id_ is not null
                           and (e.is_active_ or exists (
                                select 1 from engine.act_ru_execution c where c.super_exec_ = e.id_))
                        """).param("engine", engineId).query(String.class).list();
    }

    /** Elements that were left in the ordinary way. */
    List<String> completed(String engineId) {
        return jdbc.sql("""
                        select distinct a.act_id_ from engine.act_hi_actinst a
                         where a.proc_inst_id_ = :engine and a.end_time_ is not null and a.act_inst_state_ <> 2
                        """).param("engine", engineId).query(String.class).list();
    }

    List<String> incidents(String engineId) {
        return jdbc.sql("""
                        select distinct n.activity_id_ from engine.act_ru_incident n
                         where n.proc_inst_id_ = :engine and n.activity_id_ is not null
                        """).param("engine", engineId).query(String.class).list();
    }
}
