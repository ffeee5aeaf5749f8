package vn.giaouoc.covenants;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TargetRepository {

    private final JdbcClient jdbc;

    TargetRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(UUID year, String unit, List<Target> targets) {
        jdbc.sql("delete from covenants_target where year_id = :year and unit = :unit")
                .param("year", year)
                .param("unit", unit)
                .update();
        int position = 0;
        for (var target : targets) {
            jdbc.sql("""
                            insert into covenants_target (year_id, unit, position, code, words, measure, op, value, note)
                            values (:year, :unit, :position, :code, :words, :measure, :op, :value, :note)
                            """)
                    .param("year", year)
                    .param("unit", unit)
                    .param("position", ++position)
                    .param("code", target.code(), Types.VARCHAR)
                    .param("words", target.words())
                    .param("measure", target.measure(), Types.VARCHAR)
                    .param("op", target.op(), Types.VARCHAR)
                    .param("value", target.value(), Types.NUMERIC)
                    .param("note", target.note(), Types.VARCHAR)
                    .update();
        }
    }

    List<Target> of(UUID year, String unit) {
        return jdbc.sql("""
                        select unit, code, words, measure, op, value, note
                        from covenants_target where year_id = :year and unit = :unit order by position
                        """)
                .param("year", year)
                .param("unit", unit)
                .query((row, number) -> new Target(
                        row.getString("unit"),
                        row.getString("code"),
                        row.getString("words"),
                        row.getString("measure"),
                        row.getString("op"),
                        row.getBigDecimal("value"),
                        row.getString("note")))
                .list();
    }
}
