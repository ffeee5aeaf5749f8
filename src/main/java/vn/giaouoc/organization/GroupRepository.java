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
class GroupRepository {

    private static final String GROUPS =
            "select g.code, g.name, g.document_name, g.symbol, g.type, g.authority, g.version from organization_group g";

    private final JdbcClient jdbc;

    GroupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Group> find(String code) {
        return jdbc.sql(GROUPS + " where g.code = :code")
                .param("code", code)
                .query(GroupRepository::group)
                .optional();
    }

    List<Group> all(LocalDate at) {
        return jdbc.sql(GROUPS + """
                                 where not exists (select 1 from organization_membership m where m.group_code = g.code)
                                    or exists (select 1 from organization_membership m where m.group_code = g.code
                                        and m.valid_from <= :at and (m.valid_to is null or m.valid_to >= :at))
                                order by g.name collate "vi-x-icu", g.code
                                """)
                .param("at", at)
                .query(GroupRepository::group)
                .list();
    }

    List<Group> ofUnit(String unit, LocalDate at) {
        return jdbc.sql(GROUPS + """
                                 where exists (select 1 from organization_membership m where m.group_code = g.code
                                    and m.unit = :unit
                                    and m.valid_from <= :at and (m.valid_to is null or m.valid_to >= :at))
                                order by g.name collate "vi-x-icu", g.code
                                """)
                .param("unit", unit)
                .param("at", at)
                .query(GroupRepository::group)
                .list();
    }

    void insert(Groups.NewGroup group) {
        jdbc.sql("""
                        insert into organization_group (code, name, document_name, symbol, type, authority)
                        values (:code, :name, :documentName, :symbol, :type, :authority)
                        """)
                .param("code", group.code())
                .param("name", group.name())
                .param("documentName", group.documentName() == null ? group.name() : group.documentName())
                .param("symbol", group.symbol() == null ? group.code() : group.symbol())
                .param("type", group.type().name())
                .param("authority", group.authority())
                .update();
    }

    /** Locks the group, so that members and years change one at a time. */
    boolean lock(String code) {
        return jdbc.sql("select code from organization_group where code = :code for update")
                .param("code", code)
                .query(String.class)
                .optional()
                .isPresent();
    }

    List<Groups.Membership> memberships(String group, LocalDate at) {
        return jdbc.sql("""
                        select m.unit, f.name, m.valid_from, m.valid_to, m.decision, m.version
                        from organization_membership m
                        join lateral (
                            select f.name from organization_unit_form f where f.unit = m.unit
                            order by f.valid_from <= :at desc, case when f.valid_from <= :at then f.valid_from end desc,
                                f.valid_from
                            limit 1) f on true
                        where m.group_code = :group order by m.position, m.valid_from, m.unit
                        """)
                .param("group", group)
                .param("at", at)
                .query((row, n) -> new Groups.Membership(
                        row.getString("unit"),
                        row.getString("name"),
                        Rows.valid(row),
                        row.getString("decision"),
                        row.getInt("version")))
                .list();
    }

    List<UnitHistory.Membership> membershipsOf(String unit) {
        return jdbc.sql("""
                        select m.group_code, g.name, m.valid_from, m.valid_to
                        from organization_membership m join organization_group g on g.code = m.group_code
                        where m.unit = :unit order by m.valid_from desc, m.group_code
                        """)
                .param("unit", unit)
                .query((row, n) ->
                        new UnitHistory.Membership(row.getString("group_code"), row.getString("name"), Rows.valid(row)))
                .list();
    }

    /**
     * @param position place in the group's order; null for the end
     */
    void insertMembership(
            UUID id, String group, String unit, @Nullable Integer position, ValidPeriod valid, String decision) {
        jdbc.sql("""
                        insert into organization_membership (id, group_code, unit, position, decision, valid_from, valid_to)
                        values (:id, :group, :unit, coalesce(:position, (select coalesce(max(position), 0) + 1
                            from organization_membership where group_code = :group)), :decision, :from, :to)
                        """)
                .param("id", id)
                .param("group", group)
                .param("unit", unit)
                .param("position", position)
                .param("decision", decision)
                .param("from", valid.from())
                .param("to", valid.to())
                .update();
    }

    int endMembership(String group, String unit, int version, LocalDate lastDay, String decision) {
        return jdbc.sql("""
                        update organization_membership set valid_to = :lastDay, decision = :decision, version = version + 1
                        where group_code = :group and unit = :unit and version = :version
                            and valid_from <= :lastDay and (valid_to is null or valid_to > :lastDay)
                        """)
                .param("group", group)
                .param("unit", unit)
                .param("version", version)
                .param("lastDay", lastDay)
                .param("decision", decision)
                .update();
    }

    /** Place of a unit in the group's order. */
    Optional<Integer> position(String group, String unit) {
        return jdbc.sql("select max(position) from organization_membership where group_code = :group and unit = :unit")
                .param("group", group)
                .param("unit", unit)
                .query(Integer.class)
                .optional();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                row.getString("code"),
                row.getString("name"),
                row.getString("document_name"),
                row.getString("symbol"),
                GroupType.valueOf(row.getString("type")),
                row.getString("authority"),
                row.getInt("version"));
    }
}
