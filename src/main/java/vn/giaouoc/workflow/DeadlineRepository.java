package vn.giaouoc.workflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dated rules of deadlines. */
@Repository
class DeadlineRepository {

    private final JdbcClient jdbc;

    DeadlineRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            String key,
            int workingDays,
            String source,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    List<Row> all() {
        return jdbc.sql(
                        "select key, working_days, source, valid_from, valid_to from workflow_deadline_rule order by key, valid_from")
                .query(Row.class)
                .list();
    }
}
