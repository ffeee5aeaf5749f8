package vn.giaouoc.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.ValidPeriod;

@Repository
class AbsenceRepository {

    private static final String ABSENCES = """
            select b.id, b.person, p.full_name, b.reason, b.document, b.valid_from, b.valid_to, b.revoked_from,
                b.revoke_reason, b.version
            from organization_absence b join organization_person p on p.id = b.person
            """;

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(ABSENCES + " where b.id = :id")
                .param("id", id)
                .query(AbsenceRepository::absence)
                .optional();
    }

    List<Absence> ofPerson(UUID person) {
        return jdbc.sql(ABSENCES + " where b.person = :person order by b.valid_from desc, b.id desc")
                .param("person", person)
                .query(AbsenceRepository::absence)
                .list();
    }

    /** Of everybody who ever had a post in the unit, the newest first. */
    List<Absence> ofUnit(String unit) {
        return jdbc.sql(ABSENCES + """
                                 where exists (select 1 from organization_appointment a where a.person = b.person
                                    and a.unit = :unit
                                    and daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]'))
                                order by b.valid_from desc, b.id desc
                                """)
                .param("unit", unit)
                .query(AbsenceRepository::absence)
                .list();
    }

    /** In force or to come, of one person or of everybody. */
    List<Absence> current(@Nullable UUID person, LocalDate today) {
        return jdbc.sql(ABSENCES + """
                                 where (b.valid_to is null or b.valid_to >= :today) and b.revoked_from is null
                                    and (cast(:person as uuid) is null or b.person = :person)
                                order by b.valid_from, b.id
                                """)
                .param("person", person)
                .param("today", today)
                .query(AbsenceRepository::absence)
                .list();
    }

    boolean overlaps(UUID person, ValidPeriod valid) {
        return jdbc.sql("""
                        select exists (select 1 from organization_absence b where b.person = :person
                            and b.revoked_from is null
                            and daterange(b.valid_from, b.valid_to, '[]') && daterange(:from, :to, '[]'))
                        """)
                .param("person", person)
                .param("from", valid.from())
                .param("to", valid.to())
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, Absences.NewAbsence absence) {
        jdbc.sql("""
                        insert into organization_absence (id, person, reason, document, valid_from, valid_to)
                        values (:id, :person, :reason, :document, :from, :to)
                        """)
                .param("id", id)
                .param("person", absence.person())
                .param("reason", absence.reason())
                .param("document", absence.document())
                .param("from", absence.valid().from())
                .param("to", absence.valid().to())
                .update();
    }

    int revoke(UUID id, int version, LocalDate from, String login, String reason) {
        return jdbc.sql("""
                        update organization_absence set revoked_from = :from, revoked_by = :login, revoke_reason = :reason,
                            version = version + 1
                        where id = :id and version = :version and revoked_from is null
                        """)
                .param("id", id)
                .param("version", version)
                .param("from", from)
                .param("login", login)
                .param("reason", reason)
                .update();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                Rows.id(row, "id"),
                Rows.id(row, "person"),
                row.getString("full_name"),
                row.getString("reason"),
                row.getString("document"),
                Rows.valid(row),
                Rows.day(row, "revoked_from"),
                row.getString("revoke_reason"),
                row.getInt("version"));
    }
}
