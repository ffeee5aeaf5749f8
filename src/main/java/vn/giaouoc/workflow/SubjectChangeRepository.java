package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubjectChangeRepository {

    private final JdbcClient jdbc;

    SubjectChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases with an open task about a document, always in the same order. */
    List<UUID> casesAbout(UUID document) {
        return jdbc.sql("""
                select distinct instance_id from workflow_task
                 where state = 'OPEN' and documents @> array[cast(:document as uuid)]
                 order by instance_id
                """).param("document", document).query(UUID.class).list();
    }
}
