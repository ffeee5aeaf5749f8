package vn.giaouoc.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.ValidPeriod;

@Repository
class UnitRepository {

    // the shape of the day, else the last one before it, else the first
    private static final String UNITS = """
            select u.code, f.name, f.short_name, f.parent, f.kind, f.regime, u.valid_from, u.valid_to, u.merged_into,
                f.place, f.collective, u.version
            from organization_unit u
            join lateral (
                select * from organization_unit_form f where f.unit = u.code
                order by f.valid_from <= :at desc, case when f.valid_from <= :at then f.valid_from end desc, f.valid_from
                limit 1) f on true
            """;

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> lastKnown(String code, LocalDate at) {
        return jdbc.sql(UNITS + " where u.code = :code")
                .param("code", code)
                .param("at", at)
                .query(UnitRepository::unit)
                .optional();
    }

    List<Unit> all(LocalDate at) {
        return jdbc.sql(UNITS + """
                         where u.valid_from <= :at and (u.valid_to is null or u.valid_to >= :at)
                        order by f.name collate "vi-x-icu", u.code
                        """).param("at", at).query(UnitRepository::unit).list();
    }

    Map<String, String> names(Collection<String> codes, LocalDate at) {
        return jdbc
                .sql(UNITS + " where u.code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .param("at", at)
                .query(UnitRepository::unit)
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::code, Unit::name));
    }

    /** Locks the unit, so that nobody appoints or merges at the same time; empty if there is none. */
    Optional<ValidPeriod> lock(String code) {
        return jdbc.sql("select valid_from, valid_to from organization_unit where code = :code for update")
                .param("code", code)
                .query((row, n) -> Rows.valid(row))
                .optional();
    }

    void insert(String code, ValidPeriod valid) {
        jdbc.sql("insert into organization_unit (code, valid_from, valid_to) values (:code, :from, :to)")
                .param("code", code)
                .param("from", valid.from())
                .param("to", valid.to())
                .update();
    }

    void insertForm(UUID id, String unit, Units.UnitChange form, @Nullable LocalDate to) {
        jdbc.sql("""
                        insert into organization_unit_form (id, unit, name, short_name, parent, kind, regime, place, collective,
                            decision, valid_from, valid_to)
                        values (:id, :unit, :name, :shortName, :parent, :kind, :regime, :place, :collective,
                            :decision, :from, :to)
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("name", form.name())
                .param("shortName", form.shortName())
                .param("parent", form.parent())
                .param("kind", form.kind())
                .param("regime", form.regime().name())
                .param("place", form.place() == null ? "" : form.place())
                .param("collective", form.collective())
                .param("decision", form.decision())
                .param("from", form.from())
                .param("to", to)
                .update();
    }

    /** Ends the shape in force the day before; a shape that would begin later is replaced. */
    void endForms(String unit, LocalDate before) {
        jdbc.sql("delete from organization_unit_form where unit = :unit and valid_from >= :before")
                .param("unit", unit)
                .param("before", before)
                .update();
        jdbc.sql("""
                        update organization_unit_form set valid_to = cast(:before as date) - 1
                        where unit = :unit and (valid_to is null or valid_to >= :before)
                        """).param("unit", unit).param("before", before).update();
    }

    int bump(String code, int version) {
        return jdbc.sql("update organization_unit set version = version + 1 where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .update();
    }

    int merge(String code, int version, String into, LocalDate lastDay) {
        return jdbc.sql("""
                        update organization_unit set merged_into = :into, valid_to = :lastDay, version = version + 1
                        where code = :code and version = :version and merged_into is null
                            and (valid_to is null or valid_to >= :lastDay)
                        """)
                .param("code", code)
                .param("version", version)
                .param("into", into)
                .param("lastDay", lastDay)
                .update();
    }

    List<UnitHistory.Form> forms(String code) {
        return jdbc.sql("""
                        select name, short_name, parent, decision, valid_from, valid_to
                        from organization_unit_form where unit = :code order by valid_from desc
                        """)
                .param("code", code)
                .query((row, n) -> new UnitHistory.Form(
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("parent"),
                        row.getString("decision"),
                        Rows.valid(row)))
                .list();
    }

    List<UnitHistory.Predecessor> predecessors(String code, LocalDate at) {
        return jdbc.sql(UNITS + " where u.merged_into = :code order by u.valid_to desc, u.code")
                .param("code", code)
                .param("at", at)
                .query((row, n) -> new UnitHistory.Predecessor(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("valid_to", LocalDate.class).plusDays(1)))
                .list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("parent"),
                row.getString("kind"),
                Regime.valueOf(row.getString("regime")),
                Rows.valid(row),
                row.getString("merged_into"),
                row.getString("place"),
                row.getString("collective"),
                row.getInt("version"));
    }
}
