package vn.giaouoc.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.ValidPeriod;

/** Holds the rows a person's powers rest on, so that none of them ends before the transaction does, and reads their days. */
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

    /** Both must exist. */
    Mandate find(UUID appointment, @Nullable UUID delegation) {
        return jdbc.sql("""
                select a.id, d.id as delegation, d.types, greatest(a.valid_from, d.valid_from) as first,
                    least(a.valid_to, d.valid_to, d.revoked_from - 1, g.valid_to) as last
                from organization_appointment a
                left join organization_delegation d on d.id = :delegation
                left join organization_appointment g on g.id = d.grantor_appointment and d.capacity = 'TUQ'
                where a.id = :appointment
                """)
                .param("appointment", appointment)
                .param("delegation", delegation, Types.OTHER)
                .query(MandateRepository::mandate)
                .single();
    }

    private static Mandate mandate(ResultSet row, int index) throws SQLException {
        var types = row.getArray("types");
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getObject("delegation", UUID.class),
                new ValidPeriod(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)),
                types == null ? List.of() : List.of((String[]) types.getArray()));
    }
}
