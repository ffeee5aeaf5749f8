package vn.giaouoc.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpenStepRepository {

    private final JdbcClient jdbc;

    OpenStepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenSteps.Sum> sums(Collection<String> units, Collection<String> groups, Instant now) {
        return jdbc.sql("""
                        select unit, group_code, year, process_key, min(process_name) as process_name, definition_key,
                               min(name) as name, count(*) as open, count(*) filter (where due_at < :now) as overdue,
                               min(created_at) as oldest_since,
                               min(due_at) filter (where due_at < 'infinity') as earliest_due
                        from workflow_task
                        where state = 'OPEN' and (unit = any(:units) or group_code = any(:groups))
                        group by unit, group_code, year, process_key, definition_key
                        order by process_key, min(created_at), definition_key, unit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("units", units.toArray(String[]::new))
                .param("groups", groups.toArray(String[]::new))
                .query((row, number) -> sum(row))
                .list();
    }

    List<OpenSteps.OpenTask> ofCase(UUID instance) {
        return jdbc.sql("""
                        select t.id, t.definition_key, t.name, t.unit, t.post, t.claimed_name, t.created_at,
                               case when t.due_at < 'infinity' then t.due_at end as due_at,
                               array(select h.key from workflow_task_holder h where h.task_id = t.id) as keys
                        from workflow_task t where t.instance_id = :instance and t.state = 'OPEN'
                        order by t.created_at, t.id
                        """)
                .param("instance", instance)
                .query((row, number) -> new OpenSteps.OpenTask(
                        row.getObject("id", UUID.class),
                        row.getString("definition_key"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("post"),
                        List.of((String[]) row.getArray("keys").getArray()),
                        row.getString("claimed_name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("due_at", OffsetDateTime.class))))
                .list();
    }

    private static OpenSteps.Sum sum(ResultSet row) throws SQLException {
        return new OpenSteps.Sum(
                row.getString("unit"),
                row.getString("group_code"),
                row.getObject("year", Integer.class),
                row.getString("process_key"),
                row.getString("process_name"),
                row.getString("definition_key"),
                row.getString("name"),
                row.getInt("open"),
                row.getInt("overdue"),
                row.getObject("oldest_since", OffsetDateTime.class).toInstant(),
                instant(row.getObject("earliest_due", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
