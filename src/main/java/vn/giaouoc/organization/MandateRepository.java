package vn.giaouoc.organization;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds the rows a person's powers rest on, so that none of them ends before the transaction does. */
@Repository
class MandateRepository {

    private final JdbcClient jdbc;

    MandateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void hold(UUID person) {
        jdbc.sql("""
                select a.id from organization_appointment a
                where a.person = :person
                    or a.id in (select d.grantor_appointment from organization_delegation d where d.grantee = :person)
                order by a.id
                for share
                """).param("person", person).query(UUID.class).list();
        jdbc.sql("select id from organization_delegation where grantee = :person order by id for share")
                .param("person", person)
                .query(UUID.class)
                .list();
    }
}
