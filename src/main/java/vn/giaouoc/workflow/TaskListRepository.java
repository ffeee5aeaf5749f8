package vn.giaouoc.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Pages of the task list. For each key the index gives the next few rows in order, then these few are merged: the cost is that of
 * the page, however many tasks wait.
 */
@Repository
class TaskListRepository {

    private static final String HOLDERS = """
            select h.due_at, h.task_id
              from unnest(:keys::text[]) k (key)
             cross join lateral (
                select h.due_at, h.task_id
                  from workflow_task_holder h join workflow_task t on t.id = h.task_id
                 where h.key = k.key and h.open and t.not_by is distinct from :me %FILTER%
                 order by %ORDER% limit :limit) h
            """;
    private static final String UNITS = """
            select h.due_at, h.task_id
              from unnest(:units::text[]) u (unit)
             cross join lateral (
                select t.due_at, t.id as task_id from workflow_task t
                 where t.unit = u.unit and t.state = 'OPEN' %FILTER%
                 order by %ORDER% limit :limit) h
            """;
    private static final String STARTED = """
            select h.due_at, h.task_id
              from (
                select t.due_at, t.id as task_id
                  from workflow_instance s join workflow_task t on t.instance_id = s.id
                 where s.started_by = :me and s.state = 'ACTIVE' and t.state = 'OPEN' %FILTER%
                 order by %ORDER% limit :limit) h
            """;
    private static final String PAGE = """
            , d.saved_at as drafted_at
              from (select distinct h.due_at, h.task_id from (%SOURCES%) h order by %OUTER% limit :limit) h
              join workflow_task t on t.id = h.task_id
              join workflow_instance i on i.id = t.instance_id
              left join workflow_draft d on d.task_id = t.id and d.person = :me
             order by %OUTER%
            """;

    private final JdbcClient jdbc;

    TaskListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param keys holder keys to look under
     * @param units units whose tasks are all shown
     * @param started also tasks of cases that the reader started
     * @param words plain words that all must occur
     * @param unitsNamed codes of units whose names hold the words
     */
    record Search(
            UUID me,
            Collection<String> keys,
            Collection<String> units,
            boolean started,
            TaskQuery query,
            List<String> words,
            Collection<String> unitsNamed,
            @Nullable Cursor after,
            Instant now,
            int limit) {}

    record Found(TaskRow task, @Nullable Instant draftedAt) {}

    List<Found> open(Search search) {
        var params = new HashMap<String, Object>();
        var filter = filter(search, params) + afterOpen(search, params);
        var order = switch (search.query().sort()) {
            case DUE -> "%s.due_at, %s.%s";
            case OLDEST -> "%2$s.%3$s";
            case NEWEST -> "%2$s.%3$s desc";
        };
        var inHolders = filter.replace("%ROW%", "h.due_at, h.task_id").replace("%ID%", "h.task_id");
        var inTasks = filter.replace("%ROW%", "t.due_at, t.id").replace("%ID%", "t.id");
        var outer = order.formatted("h", "h", "task_id");
        var sources = HOLDERS.replace("%FILTER%", inHolders).replace("%ORDER%", outer);
        if (!search.units().isEmpty()) {
            sources += " union all "
                    + UNITS.replace("%FILTER%", inTasks).replace("%ORDER%", order.formatted("t", "t", "id"));
            params.put("units", Sql.array(search.units()));
        }
        if (search.started()) {
            sources += " union all "
                    + STARTED.replace("%FILTER%", inTasks).replace("%ORDER%", order.formatted("t", "t", "id"));
        }
        params.put("keys", Sql.array(search.keys()));
        return rows(
                "select " + TaskRepository.COLUMNS
                        + PAGE.replace("%SOURCES%", sources).replace("%OUTER%", outer),
                params,
                search);
    }

    private static String afterOpen(Search search, Map<String, Object> params) {
        var after = search.after();
        if (after == null) {
            return "";
        }
        params.put("afterId", after.id());
        if (search.query().sort() != TaskQuery.Sort.DUE) {
            return search.query().sort() == TaskQuery.Sort.NEWEST ? " and %ID% < :afterId" : " and %ID% > :afterId";
        }
        if (after.at() == null) {
            return " and (%ROW%) > ('infinity'::timestamptz, :afterId)";
        }
        params.put("afterAt", Timestamp.from(after.at()));
        return " and (%ROW%) > (:afterAt::timestamptz, :afterId)";
    }

    /** Done ones, the latest first; each of the two sources is an index in that order. */
    List<Found> done(Search search) {
        var params = new HashMap<String, Object>();
        var filter = new StringBuilder(filter(search, params));
        if (search.after() != null && search.after().at() != null) {
            filter.append(" and (t.ended_at, t.id) < (:afterAt::timestamptz, :afterId)");
            params.put("afterAt", Timestamp.from(search.after().at()));
            params.put("afterId", search.after().id());
        }
        var whose = "t.completed_by = :me";
        if (search.started()) {
            whose = "i.started_by = :me";
        } else if (!search.units().isEmpty()) {
            whose = "(t.completed_by = :me or t.unit = any (:units::text[]))";
            params.put("units", Sql.array(search.units()));
        }
        return rows(
                "select " + TaskRepository.COLUMNS + ", null::timestamptz as drafted_at"
                        + " from workflow_task t join workflow_instance i on i.id = t.instance_id"
                        + " where t.state = 'DONE' and " + whose + filter
                        + " order by t.ended_at desc, t.id desc limit :limit",
                params,
                search);
    }

    private static String filter(Search search, Map<String, Object> params) {
        var query = search.query();
        var filter = new StringBuilder();
        equal(filter, params, "process", "t.process_key", query.process());
        equal(filter, params, "group", "t.group_code", query.group());
        equal(filter, params, "unit", "t.unit", query.unit());
        if (query.overdue()) {
            filter.append(" and t.due_at < coalesce(t.ended_at, :now)");
            params.put("now", Timestamp.from(search.now()));
        }
        if (!search.words().isEmpty()) {
            filter.append("""
                     and (t.search like all (
                            select '%' || shared_plain(w) || '%' from unnest(:words::text[]) w)
                          or t.unit = any (:unitsNamed::text[]))
                    """);
            params.put("words", Sql.array(search.words()));
            params.put("unitsNamed", Sql.array(search.unitsNamed()));
        }
        return filter.toString();
    }

    private static void equal(
            StringBuilder filter, Map<String, Object> params, String name, String column, @Nullable String value) {
        if (value != null) {
            filter.append(" and ").append(column).append(" = :").append(name);
            params.put(name, value);
        }
    }

    private List<Found> rows(String sql, Map<String, Object> params, Search search) {
        return jdbc.sql(sql)
                .params(params)
                .param("me", search.me())
                .param("limit", search.limit())
                .query((row, n) -> new Found(TaskRepository.row(row, n), Sql.instant(row, "drafted_at")))
                .list();
    }

    /** Badge numbers in one statement; each stops at the cap. */
    TaskCounts counts(
            UUID me,
            Collection<String> offered,
            Collection<String> keys,
            Collection<String> units,
            Instant now,
            Instant endOfDay) {
        return jdbc.sql("""
                        with mine as materialized (
                            select distinct h.task_id, h.due_at
                              from workflow_task_holder h join workflow_task t on t.id = h.task_id
                             where h.key = any (:offered::text[]) and h.open and t.not_by is distinct from :me
                             limit 1000),
                        unit as (
                            select h.task_id
                              from workflow_task_holder h join workflow_task t on t.id = h.task_id
                             where h.key = any (:keys::text[]) and h.open and t.not_by is distinct from :me
                            union
                            select t.id from workflow_task t where t.unit = any (:units::text[]) and t.state = 'OPEN'
                            limit 1000)
                        select (select count(*) from mine) as mine,
                               (select count(*) from mine where due_at < :now) as overdue,
                               (select count(*) from mine where due_at >= :now and due_at <= :end) as due_today,
                               (select count(*) from unit) as unit
                        """)
                .param("me", me)
                .param("offered", Sql.array(offered))
                .param("keys", Sql.array(keys))
                .param("units", Sql.array(units))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(endOfDay))
                .query((row, n) -> new TaskCounts(
                        row.getInt("mine"), row.getInt("overdue"), row.getInt("due_today"), row.getInt("unit")))
                .single();
    }
}
