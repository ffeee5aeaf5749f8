package vn.giaouoc.notifications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What commits have left to be told, and is not told yet. */
@Repository
class OutboxRepository {

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int pending() {
        return jdbc.sql("""
                        select count(*) from event_publication
                        where completion_date is null and status is distinct from 'FAILED'
                        """).query(Integer.class).single();
    }
}
