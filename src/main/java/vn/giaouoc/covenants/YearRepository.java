package vn.giaouoc.covenants;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.organization.SigningOrder;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;

@Repository
class YearRepository {

    static final String COLUMNS = """
            id, case_id, group_code, year, state, state_since, standing_body, head_unit, deputy_unit, signing_mode,
            signing_order, decision_document, team, secretary, team_names, members, stopped_unit, stop_kind, stop_reason,
            excluded, version, annex_of, annex_no, annex_reason
            """;

    private final JdbcClient jdbc;

    YearRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record YearRow(
            UUID id,
            UUID caseId,
            String group,
            int year,
            YearState state,
            Instant since,
            String standingBody,
            @Nullable String headUnit,
            @Nullable String deputyUnit,
            @Nullable SigningMode mode,
            @Nullable SigningOrder order,
            @Nullable UUID decision,
            List<UUID> team,
            @Nullable UUID secretary,
            List<String> teamNames,
            List<String> members,
            @Nullable String stoppedUnit,
            @Nullable String stopKind,
            @Nullable String stopReason,
            List<String> excluded,
            int version,
            @Nullable Addition addition) {

        /** Head unit, once the standing body has confirmed it. */
        String requireHead() {
            return java.util.Objects.requireNonNull(headUnit, "head unit before it was confirmed");
        }
    }

    /** What makes a case an annex: the issued covenant it adds to, which annex of it this is, and why. */
    record Addition(UUID covenant, int no, String reason) {}

    boolean currentExists(String group, int year) {
        return jdbc.sql("""
                        select exists (select 1 from covenants_year where group_code = :group and year = :year and annex_of is null
                            and state not in ('NOT_OPENED', 'WITHDRAWN', 'ENDED_WITHOUT_COVENANT'))
                        """)
                .param("group", group)
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, UUID caseId, String group, int year, String standingBody, List<String> members, Instant at) {
        jdbc.sql("""
                        insert into covenants_year
                            (id, case_id, group_code, year, state, state_since, standing_body, members, opened_at)
                        values (:id, :case, :group, :year, 'OPENING', :at, :standing, :members, :at)
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("group", group)
                .param("year", year)
                .param("standing", standingBody)
                .param("members", members.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<YearRow> lock(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from covenants_year where case_id = :case for update")
                .param("case", caseId)
                .query((row, number) -> year(row))
                .optional();
    }

    Optional<YearRow> find(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from covenants_year where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> year(row))
                .optional();
    }

    /** The case whose parties sign this document. */
    Optional<YearRow> ofSigned(UUID document) {
        return jdbc.sql("select " + COLUMNS + """
                        from covenants_year y where exists (
                            select 1 from covenants_item i where i.year_id = y.id and i.item = 'COVENANT' and i.document = :document)
                        """)
                .param("document", document)
                .query((row, number) -> year(row))
                .optional();
    }

    /** Years in which signing goes on, of these groups or with one of these units as a party. */
    List<YearRow> signing(Collection<String> groups, Collection<String> units) {
        return jdbc.sql("select " + COLUMNS + """
                         from covenants_year y
                        where state = 'SIGNING' and (group_code = any(:groups) or exists (
                            select 1 from covenants_party p where p.year_id = y.id and p.unit = any(:units)))
                        order by id
                        """)
                .param("groups", groups.toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .query((row, number) -> year(row))
                .list();
    }

    List<YearRow> signing() {
        return jdbc.sql("select " + COLUMNS + " from covenants_year y where state = 'SIGNING' order by id")
                .query((row, number) -> year(row))
                .list();
    }

    void grant(UUID year, Collection<HolderKey> keys) {
        for (var key : keys) {
            jdbc.sql("insert into covenants_reader (year_id, key) values (:year, :key) on conflict do nothing")
                    .param("year", year)
                    .param("key", key.value())
                    .update();
        }
    }

    /** A step on; the history keeps it. */
    void move(YearRow year, YearEvent event, YearState state, Instant at, String byLogin) {
        one(jdbc.sql("""
                        update covenants_year set state = :state, state_since = :at, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", year.id())
                .param("version", year.version())
                .update());
        jdbc.sql("""
                        insert into covenants_step (year_id, no, event, state, at, by_login)
                        select :id, coalesce(max(no), 0) + 1, :event, :state, :at, :by from covenants_step where year_id = :id
                        """)
                .param("id", year.id())
                .param("event", event.name())
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", byLogin)
                .update();
    }

    void confirm(YearRow year, String head, String deputy, SigningMode mode, SigningOrder order) {
        jdbc.sql("""
                        update covenants_year
                        set head_unit = :head, deputy_unit = :deputy, signing_mode = :mode, signing_order = :order
                        where id = :id
                        """)
                .param("head", head)
                .param("deputy", deputy)
                .param("mode", mode.name())
                .param("order", order.name())
                .param("id", year.id())
                .update();
    }

    void members(YearRow year, List<String> members) {
        jdbc.sql("update covenants_year set members = :members where id = :id")
                .param("members", members.toArray(String[]::new))
                .param("id", year.id())
                .update();
    }

    void proposeTeam(YearRow year, UUID decision, List<UUID> team, UUID secretary, List<String> names) {
        jdbc.sql("""
                        update covenants_year
                        set decision_document = :decision, team = :team, secretary = :secretary, team_names = :names
                        where id = :id
                        """)
                .param("decision", decision)
                .param("team", team.toArray(UUID[]::new))
                .param("secretary", secretary)
                .param("names", names.toArray(String[]::new))
                .param("id", year.id())
                .update();
    }

    void stop(YearRow year, @Nullable String unit, @Nullable String kind, @Nullable String reason) {
        jdbc.sql(
                        "update covenants_year set stopped_unit = :unit, stop_kind = :kind, stop_reason = :reason where id = :id")
                .param("unit", unit, Types.VARCHAR)
                .param("kind", kind, Types.VARCHAR)
                .param("reason", reason, Types.VARCHAR)
                .param("id", year.id())
                .update();
    }

    void exclude(YearRow year, List<String> excluded) {
        jdbc.sql("update covenants_year set excluded = :excluded where id = :id")
                .param("excluded", excluded.toArray(String[]::new))
                .param("id", year.id())
                .update();
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw Problem.conflict("covenants.stale");
        }
    }

    static YearRow year(ResultSet row) throws SQLException {
        var mode = row.getString("signing_mode");
        var order = row.getString("signing_order");
        return new YearRow(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("group_code"),
                row.getInt("year"),
                YearState.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getString("standing_body"),
                row.getString("head_unit"),
                row.getString("deputy_unit"),
                mode == null ? null : SigningMode.valueOf(mode),
                order == null ? null : SigningOrder.valueOf(order),
                row.getObject("decision_document", UUID.class),
                List.of((UUID[]) row.getArray("team").getArray()),
                row.getObject("secretary", UUID.class),
                List.of((String[]) row.getArray("team_names").getArray()),
                List.of((String[]) row.getArray("members").getArray()),
                row.getString("stopped_unit"),
                row.getString("stop_kind"),
                row.getString("stop_reason"),
                List.of((String[]) row.getArray("excluded").getArray()),
                row.getInt("version"),
                addition(row));
    }

    private static @Nullable Addition addition(ResultSet row) throws SQLException {
        var covenant = row.getObject("annex_of", UUID.class);
        return covenant == null ? null : new Addition(covenant, row.getInt("annex_no"), row.getString("annex_reason"));
    }
}
