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
class ManagerRepository {

    private static final String SCOPES =
            "select id, person, unit, group_code, decision, valid_from, valid_to, version from organization_manager";

    private final JdbcClient jdbc;

    ManagerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Managers.Scope> find(UUID id) {
        return jdbc.sql(SCOPES + " where id = :id")
                .param("id", id)
                .query(ManagerRepository::scope)
                .optional();
    }

    List<Managers.Scope> ofPerson(UUID person) {
        return jdbc.sql(SCOPES + " where person = :person order by valid_from desc, id desc")
                .param("person", person)
                .query(ManagerRepository::scope)
                .list();
    }

    boolean overlaps(UUID person, String unitOrGroup, ValidPeriod valid) {
        return jdbc.sql("""
                        select exists (select 1 from organization_manager where person = :person
                            and coalesce(unit, group_code) = :code
                            and daterange(valid_from, valid_to, '[]') && daterange(:from, :to, '[]'))
                        """)
                .param("person", person)
                .param("code", unitOrGroup)
                .param("from", valid.from())
                .param("to", valid.to())
                .query(Boolean.class)
                .single();
    }

    void insert(
            UUID id, UUID person, @Nullable String unit, @Nullable String group, ValidPeriod valid, String decision) {
        jdbc.sql("""
                        insert into organization_manager (id, person, unit, group_code, decision, valid_from, valid_to)
                        values (:id, :person, :unit, :group, :decision, :from, :to)
                        """)
                .param("id", id)
                .param("person", person)
                .param("unit", unit)
                .param("group", group)
                .param("decision", decision)
                .param("from", valid.from())
                .param("to", valid.to())
                .update();
    }

    int end(UUID id, int version, LocalDate lastDay) {
        return jdbc.sql("""
                        update organization_manager set valid_to = :lastDay, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", version)
                .param("lastDay", lastDay)
                .update();
    }

    private static Managers.Scope scope(ResultSet row, int number) throws SQLException {
        return new Managers.Scope(
                Rows.id(row, "id"),
                Rows.id(row, "person"),
                row.getString("unit"),
                row.getString("group_code"),
                Rows.valid(row),
                row.getString("decision"),
                row.getInt("version"));
    }
}
