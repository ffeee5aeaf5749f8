package vn.giaouoc.workflow;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people typed so far; each sees their own. */
@Repository
class DraftRepository {

    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID task, UUID person, String data, Instant at) {
        jdbc.sql("""
                        insert into workflow_draft (task_id, person, data, saved_at)
                        values (:task, :person, :data::jsonb, :at)
                        on conflict (task_id, person) do update set data = excluded.data, saved_at = excluded.saved_at
                        """)
                .param("task", task)
                .param("person", person)
                .param("data", data)
                .param("at", Sql.at(at))
                .update();
    }

    void attach(UUID task, UUID person, UUID attachment, Instant at) {
        jdbc.sql("""
                        insert into workflow_draft (task_id, person, data, attachments, saved_at)
                        values (:task, :person, '{}', array[:attachment]::uuid[], :at)
                        on conflict (task_id, person) do update
                           set attachments = workflow_draft.attachments || excluded.attachments, saved_at = excluded.saved_at
                        """)
                .param("task", task)
                .param("person", person)
                .param("attachment", attachment.toString())
                .param("at", Sql.at(at))
                .update();
    }
}
