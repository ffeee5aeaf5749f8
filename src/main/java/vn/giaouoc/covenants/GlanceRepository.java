package vn.giaouoc.covenants;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.covenants.YearRepository.YearRow;

/** Everything this module knows of a year, in one statement, for the page that must not need many. */
@Repository
class GlanceRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    GlanceRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Glance(
            YearRow year,
            List<Step> steps,
            List<Item> items,
            List<Party> parties,
            List<PromisedTarget> targets,
            GroupYearView.@Nullable Conference conference) {}

    record Step(String state, OffsetDateTime at) {}

    record Item(String item, UUID document, @Nullable String adoption) {}

    record Party(
            String unit,
            boolean signs,
            String signature,
            @Nullable OffsetDateTime signedAt,
            @Nullable String signer,
            @Nullable String capacity,
            @Nullable String reason,
            String registration,
            @Nullable OffsetDateTime registeredAt,
            int targets) {}

    record PromisedTarget(
            String unit,
            @Nullable String code,
            String words,
            @Nullable String measure,
            @Nullable String op,
            @Nullable BigDecimal value,
            @Nullable String note) {}

    record Held(
            int no,
            LocalDate heldOn,
            String startsAt,
            String place,
            List<String> present,
            @Nullable UUID invitation,
            @Nullable UUID minutes) {}

    /** The newest case of a year that one of the keys may see. */
    Optional<Glance> find(String group, int year, Collection<String> keys) {
        return jdbc.sql("select " + YearRepository.COLUMNS + """
                        , coalesce((select jsonb_agg(jsonb_build_object('state', state, 'at', at) order by no)
                            from covenants_step s where s.year_id = y.id), '[]') as steps
                        , coalesce((select jsonb_agg(jsonb_build_object('item', item, 'document', document, 'adoption', adoption))
                            from covenants_item i where i.year_id = y.id), '[]') as items
                        , coalesce((select jsonb_agg(jsonb_build_object('unit', unit, 'signs', signs, 'signature', signature,
                            'signedAt', signed_at, 'signer', signer, 'capacity', capacity, 'reason', reason,
                            'registration', registration, 'registeredAt', registered_at, 'targets',
                            (select count(*) from covenants_target t where t.year_id = p.year_id and t.unit = p.unit)) order by position)
                            from covenants_party p where p.year_id = y.id), '[]') as parties
                        , coalesce((select jsonb_agg(jsonb_build_object('unit', unit, 'code', code, 'words', words,
                            'measure', measure, 'op', op, 'value', value, 'note', note) order by unit, position)
                            from covenants_target t where t.year_id = y.id), '[]') as targets
                        , (select jsonb_build_object('no', no, 'heldOn', held_on, 'startsAt', starts_at, 'place', place,
                            'present', present, 'invitation', invitation, 'minutes', minutes)
                            from covenants_conference c where c.year_id = y.id order by no desc limit 1) as conference
                        from covenants_year y
                        where group_code = :group and year = :year and annex_of is null and exists (
                            select 1 from covenants_reader r where r.year_id = y.id and r.key = any(:keys))
                        order by opened_at desc, id desc limit 1
                        """)
                .param("group", group)
                .param("year", year)
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> glance(row))
                .optional();
    }

    /** All years that one of the keys may see, newest first; of several cases of a year the newest. */
    List<YearSummary> list(Collection<String> keys) {
        return jdbc.sql("""
                        select distinct on (year, group_code) group_code, year, state, state_since
                        from covenants_year y
                        where annex_of is null and exists (select 1 from covenants_reader r where r.year_id = y.id and r.key = any(:keys))
                        order by year desc, group_code, opened_at desc
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query((row, number) -> new YearSummary(
                        row.getString("group_code"),
                        row.getInt("year"),
                        YearState.valueOf(row.getString("state")),
                        row.getObject("state_since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Glance glance(ResultSet row) throws SQLException {
        var conference = row.getString("conference");
        return new Glance(
                YearRepository.year(row),
                many(row, "steps", Step[].class),
                many(row, "items", Item[].class),
                many(row, "parties", Party[].class),
                many(row, "targets", PromisedTarget[].class),
                conference == null ? null : held(json.readValue(conference, Held.class)));
    }

    private <T> List<T> many(ResultSet row, String column, Class<T[]> type) throws SQLException {
        return List.of(json.readValue(row.getString(column), type));
    }

    private static GroupYearView.Conference held(Held held) {
        return new GroupYearView.Conference(
                held.no(),
                held.heldOn(),
                held.startsAt(),
                held.place(),
                held.present(),
                held.invitation(),
                held.minutes());
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
