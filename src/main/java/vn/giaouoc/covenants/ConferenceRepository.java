package vn.giaouoc.covenants;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConferenceRepository {

    private final JdbcClient jdbc;

    ConferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ConferenceRow(
            int no,
            LocalDate heldOn,
            String startsAt,
            String place,
            @Nullable String agenda,
            UUID invitation,
            List<String> present,
            @Nullable String guests,
            @Nullable UUID minutes) {}

    void insert(UUID year, LocalDate heldOn, String startsAt, String place, @Nullable String agenda, UUID invitation) {
        jdbc.sql("""
                        insert into covenants_conference (year_id, no, held_on, starts_at, place, agenda, invitation)
                        select :year, coalesce(max(no), 0) + 1, :on, :at, :place, :agenda, :invitation
                        from covenants_conference where year_id = :year
                        """)
                .param("year", year)
                .param("on", heldOn)
                .param("at", startsAt)
                .param("place", place)
                .param("agenda", agenda, Types.VARCHAR)
                .param("invitation", invitation)
                .update();
    }

    Optional<ConferenceRow> latest(UUID year) {
        return jdbc.sql("""
                        select no, held_on, starts_at, place, agenda, invitation, present, guests, minutes
                        from covenants_conference where year_id = :year order by no desc limit 1
                        """)
                .param("year", year)
                .query((row, number) -> new ConferenceRow(
                        row.getInt("no"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("starts_at"),
                        row.getString("place"),
                        row.getString("agenda"),
                        row.getObject("invitation", UUID.class),
                        List.of((String[]) row.getArray("present").getArray()),
                        row.getString("guests"),
                        row.getObject("minutes", UUID.class)))
                .optional();
    }

    void attended(UUID year, int no, List<String> present, @Nullable String guests, Instant at) {
        jdbc.sql("""
                        update covenants_conference set present = :present, guests = :guests, attended_at = :at
                        where year_id = :year and no = :no
                        """)
                .param("present", present.toArray(String[]::new))
                .param("guests", guests, Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .param("no", no)
                .update();
    }

    void minutes(UUID year, int no, UUID minutes) {
        jdbc.sql("update covenants_conference set minutes = :minutes where year_id = :year and no = :no")
                .param("minutes", minutes)
                .param("year", year)
                .param("no", no)
                .update();
    }

    void confirmed(UUID year, int no, Instant at) {
        jdbc.sql("update covenants_conference set confirmed_at = :at where year_id = :year and no = :no")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .param("no", no)
                .update();
    }
}
