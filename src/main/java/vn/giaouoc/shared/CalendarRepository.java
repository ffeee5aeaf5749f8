package vn.giaouoc.shared;

import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarRepository {

    private static final LocalTime USUAL_END = LocalTime.of(17, 0);

    private final JdbcClient jdbc;

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CalendarYear find(int year) {
        record Head(LocalTime endOfDay, int version) {}
        var head = jdbc.sql("select end_of_day, version from shared_calendar_year where year = :year")
                .param("year", year)
                .query((row, n) -> new Head(row.getObject(1, LocalTime.class), row.getInt(2)))
                .optional();
        if (head.isEmpty()) {
            return new CalendarYear(year, USUAL_END, List.of(), 0);
        }
        var days =
                jdbc.sql("""
                        select day, working, name, source from shared_calendar_day where year = :year order by day
                        """).param("year", year).query(CalendarYear.Day.class).list();
        return new CalendarYear(year, head.get().endOfDay(), days, head.get().version());
    }

    /** False if the year is no longer in the version that was read. */
    boolean replace(CalendarYear year) {
        int written = jdbc.sql("""
                        insert into shared_calendar_year (year, end_of_day, version)
                        select :year, :end, 1 where :version = 0
                        on conflict (year) do nothing
                        """)
                .param("year", year.year())
                .param("end", year.endOfDay())
                .param("version", year.version())
                .update();
        if (written == 0) {
            written = jdbc.sql("""
                            update shared_calendar_year set end_of_day = :end, version = version + 1
                            where year = :year and version = :version
                            """)
                    .param("year", year.year())
                    .param("end", year.endOfDay())
                    .param("version", year.version())
                    .update();
        }
        if (written == 0) {
            return false;
        }
        jdbc.sql("delete from shared_calendar_day where year = :year")
                .param("year", year.year())
                .update();
        for (var day : year.days()) {
            jdbc.sql("""
                            insert into shared_calendar_day (day, year, working, name, source)
                            values (:day, :year, :working, :name, :source)
                            """)
                    .param("day", day.day())
                    .param("year", year.year())
                    .param("working", day.working())
                    .param("name", day.name())
                    .param("source", day.source())
                    .update();
        }
        return true;
    }
}
