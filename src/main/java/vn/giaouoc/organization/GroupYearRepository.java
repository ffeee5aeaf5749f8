package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.organization.GroupYear.TeamMember;
import vn.giaouoc.shared.Ids;

@Repository
class GroupYearRepository {

    private final JdbcClient jdbc;

    GroupYearRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Integer> years(String group) {
        return jdbc.sql("select year from organization_group_year where group_code = :group order by year desc")
                .param("group", group)
                .query(Integer.class)
                .list();
    }

    /** Years that a unit heads, by group. */
    List<YearKey> headedBy(String unit, int year) {
        return jdbc.sql("""
                        select group_code, year from organization_group_year where head_unit = :unit and year = :year
                        order by group_code
                        """)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> new YearKey(row.getString("group_code"), row.getInt("year")))
                .list();
    }

    record YearKey(String group, int year) {}

    Optional<GroupYear> find(String group, int year, LocalDate at) {
        return jdbc.sql("""
                        select y.group_code, y.year, organization_unit_on(y.head_unit, :at) as head_unit,
                            organization_unit_on(y.deputy_unit, :at) as deputy_unit, y.signing_mode, y.signing_order,
                            y.decision, y.version, g.authority,
                            array(select m.unit from organization_membership m where m.group_code = y.group_code
                                and m.valid_from <= :at and (m.valid_to is null or m.valid_to >= :at)
                                order by m.position, m.unit) as members
                        from organization_group_year y join organization_group g on g.code = y.group_code
                        where y.group_code = :group and y.year = :year
                        """)
                .param("group", group)
                .param("year", year)
                .param("at", at)
                .query((row, n) -> new GroupYear(
                        row.getString("group_code"),
                        row.getInt("year"),
                        row.getString("head_unit"),
                        row.getString("deputy_unit"),
                        SigningMode.valueOf(row.getString("signing_mode")),
                        SigningOrder.valueOf(row.getString("signing_order")),
                        List.of((String[]) row.getArray("members").getArray()),
                        team(group, year, at),
                        row.getString("authority"),
                        row.getString("decision"),
                        row.getInt("version")))
                .optional();
    }

    List<String> members(String group, LocalDate at) {
        return jdbc.sql("""
                        select unit from organization_membership where group_code = :group
                            and valid_from <= :at and (valid_to is null or valid_to >= :at)
                        order by position, unit
                        """)
                .param("group", group)
                .param("at", at)
                .query(String.class)
                .list();
    }

    private List<TeamMember> team(String group, int year, LocalDate at) {
        return jdbc.sql("""
                        select t.person, p.full_name, t.secretary, t.decision, t.valid_from, t.valid_to
                        from organization_team_member t join organization_person p on p.id = t.person
                        where t.group_code = :group and t.year = :year
                            and t.valid_from <= :at and (t.valid_to is null or t.valid_to >= :at)
                        order by t.secretary desc, p.full_name collate "vi-x-icu", p.code
                        """)
                .param("group", group)
                .param("year", year)
                .param("at", at)
                .query((row, n) -> new TeamMember(
                        Rows.id(row, "person"),
                        row.getString("full_name"),
                        row.getBoolean("secretary"),
                        row.getString("decision"),
                        Rows.valid(row)))
                .list();
    }

    void insert(Groups.NewYear year) {
        params(jdbc.sql("""
                                insert into organization_group_year (group_code, year, head_unit, deputy_unit, signing_mode,
                                    signing_order, decision)
                                values (:group, :year, :head, :deputy, :mode, :order, :decision)
                                """), year).update();
    }

    int update(Groups.NewYear year, int version) {
        return params(jdbc.sql("""
                                update organization_group_year set head_unit = :head, deputy_unit = :deputy,
                                    signing_mode = :mode, signing_order = :order, decision = :decision,
                                    version = version + 1
                                where group_code = :group and year = :year and version = :version
                                """), year).param("version", version).update();
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, Groups.NewYear year) {
        return statement
                .param("group", year.group())
                .param("year", year.year())
                .param("head", year.headUnit())
                .param("deputy", year.deputyUnit())
                .param("mode", year.mode().name())
                .param("order", year.order().name())
                .param("decision", year.decision());
    }

    boolean teamChangesAfter(String group, int year, LocalDate day) {
        return jdbc.sql("""
                        select exists (select 1 from organization_team_member
                            where group_code = :group and year = :year and valid_from > :day)
                        """)
                .param("group", group)
                .param("year", year)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Ends the team in force the day before; one that would begin later is replaced. */
    void endTeam(String group, int year, LocalDate before) {
        jdbc.sql("""
                        delete from organization_team_member
                        where group_code = :group and year = :year and valid_from >= :before
                        """)
                .param("group", group)
                .param("year", year)
                .param("before", before)
                .update();
        jdbc.sql("""
                        update organization_team_member set valid_to = cast(:before as date) - 1
                        where group_code = :group and year = :year and (valid_to is null or valid_to >= :before)
                        """)
                .param("group", group)
                .param("year", year)
                .param("before", before)
                .update();
    }

    void insertTeam(
            String group, int year, List<UUID> people, @Nullable UUID secretary, LocalDate from, String decision) {
        for (var person : people) {
            jdbc.sql("""
                            insert into organization_team_member (id, group_code, year, person, secretary, decision,
                                valid_from)
                            values (:id, :group, :year, :person, :secretary, :decision, :from)
                            """)
                    .param("id", Ids.next())
                    .param("group", group)
                    .param("year", year)
                    .param("person", person)
                    .param("secretary", person.equals(secretary))
                    .param("decision", decision)
                    .param("from", from)
                    .update();
        }
    }
}
