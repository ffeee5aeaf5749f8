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
class DelegationRepository {

    private static final String DELEGATIONS = """
            select d.id, d.unit, d.grantor, g.full_name as grantor_name, d.grantor_appointment, d.grantee,
                r.full_name as grantee_name, d.grantee_appointment, d.capacity, d.types, d.fields, d.document,
                d.valid_from, d.valid_to, d.revoked_from, d.revoke_reason, d.version
            from organization_delegation d
            join organization_person g on g.id = d.grantor
            join organization_person r on r.id = d.grantee
            """;

    private final JdbcClient jdbc;

    DelegationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Delegation> find(UUID id) {
        return jdbc.sql(DELEGATIONS + " where d.id = :id")
                .param("id", id)
                .query(DelegationRepository::delegation)
                .optional();
    }

    List<Delegation> ofPerson(UUID person) {
        return jdbc.sql(DELEGATIONS
                        + " where d.grantor = :person or d.grantee = :person order by d.valid_from desc, d.id desc")
                .param("person", person)
                .query(DelegationRepository::delegation)
                .list();
    }

    List<Delegation> ofUnit(String unit) {
        return jdbc.sql(DELEGATIONS + " where d.unit = :unit order by d.valid_from desc, d.id desc")
                .param("unit", unit)
                .query(DelegationRepository::delegation)
                .list();
    }

    /** In force or to come, given or received by one person, or all. */
    List<Delegation> current(@Nullable UUID person, LocalDate today) {
        return jdbc.sql(DELEGATIONS + """
                                 where d.valid_to >= :today and d.revoked_from is null
                                    and (cast(:person as uuid) is null or d.grantor = :person or d.grantee = :person)
                                order by d.valid_from, d.id
                                """)
                .param("person", person)
                .param("today", today)
                .query(DelegationRepository::delegation)
                .list();
    }

    /** Not revoked, in the same unit, sharing a day with the period. */
    List<Delegation> sharingDays(String unit, ValidPeriod valid) {
        return jdbc.sql(DELEGATIONS + """
                                 where d.unit = :unit and d.revoked_from is null
                                    and daterange(d.valid_from, d.valid_to, '[]') && daterange(:from, :to, '[]')
                                """)
                .param("unit", unit)
                .param("from", valid.from())
                .param("to", valid.to())
                .query(DelegationRepository::delegation)
                .list();
    }

    void insert(UUID id, Delegations.NewDelegation given, UUID grantorAppointment, UUID granteeAppointment) {
        jdbc.sql("""
                        insert into organization_delegation (id, unit, grantor, grantor_appointment, grantee,
                            grantee_appointment, capacity, types, fields, document, valid_from, valid_to)
                        values (:id, :unit, :grantor, :grantorAppointment, :grantee, :granteeAppointment, :capacity,
                            cast(:types as text[]), cast(:fields as text[]), :document, :from, :to)
                        """)
                .param("id", id)
                .param("unit", given.unit())
                .param("grantor", given.grantor())
                .param("grantorAppointment", grantorAppointment)
                .param("grantee", given.grantee())
                .param("granteeAppointment", granteeAppointment)
                .param("capacity", given.capacity().name())
                .param("types", given.types().stream().sorted().toArray(String[]::new))
                .param(
                        "fields",
                        given.fields().stream().sorted().map(Field::name).toArray(String[]::new))
                .param("document", given.document())
                .param("from", given.valid().from())
                .param("to", given.valid().to())
                .update();
    }

    int revoke(UUID id, int version, LocalDate from, String login, String reason) {
        return jdbc.sql("""
                        update organization_delegation set revoked_from = :from, revoked_by = :login,
                            revoke_reason = :reason, version = version + 1
                        where id = :id and version = :version and revoked_from is null
                        """)
                .param("id", id)
                .param("version", version)
                .param("from", from)
                .param("login", login)
                .param("reason", reason)
                .update();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                Rows.id(row, "id"),
                row.getString("unit"),
                Rows.id(row, "grantor"),
                row.getString("grantor_name"),
                Rows.id(row, "grantor_appointment"),
                Rows.id(row, "grantee"),
                row.getString("grantee_name"),
                Rows.id(row, "grantee_appointment"),
                Capacity.valueOf(row.getString("capacity")),
                Rows.texts(row, "types"),
                Rows.fields(row, "fields"),
                row.getString("document"),
                Rows.valid(row),
                Rows.day(row, "revoked_from"),
                row.getString("revoke_reason"),
                row.getInt("version"));
    }
}
