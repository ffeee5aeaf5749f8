package vn.giaouoc.covenants;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.covenants.YearRepository.Addition;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.organization.GroupYear;

/** Cases of annexes: rows of {@code covenants_year} that name the covenant they add to. */
@Repository
class AnnexRepository {

    private final JdbcClient jdbc;

    AnnexRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID caseId,
            int no,
            String reason,
            YearState state,
            UUID covenant,
            @Nullable UUID document) {}

    /** Begins like the year it adds to: same standing body, same Tổ Giúp việc; head, deputy and members are those of today. */
    void insert(UUID id, UUID caseId, YearRow year, GroupYear current, Addition addition, Instant at) {
        jdbc.sql("""
                        insert into covenants_year (id, case_id, group_code, year, state, state_since, standing_body, head_unit,
                            deputy_unit, signing_mode, signing_order, decision_document, team, secretary, team_names, members,
                            opened_at, annex_of, annex_no, annex_reason)
                        select :id, :case, group_code, year, 'PACKET', :at, standing_body, :head, :deputy, :mode, :order,
                            decision_document, team, secretary, team_names, :members, :at, :covenant, :no, :reason
                        from covenants_year where id = :year
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("head", current.headUnit())
                .param("deputy", current.deputyUnit())
                .param("mode", current.mode().name())
                .param("order", current.order().name())
                .param("members", current.members().toArray(String[]::new))
                .param("covenant", addition.covenant())
                .param("no", addition.no())
                .param("reason", addition.reason())
                .param("year", year.id())
                .update();
    }

    /** Units that signed the covenant, or joined it by an annex in force. */
    Set<String> parties(UUID covenant) {
        return Set.copyOf(
                jdbc.sql("""
                        select distinct p.unit from covenants_party p join covenants_year y on y.id = p.year_id
                        where (y.annex_of is null and exists (select 1 from covenants_item i
                               where i.year_id = y.id and i.item = 'COVENANT' and i.document = :covenant))
                           or (y.annex_of = :covenant and y.state in ('ISSUED', 'IN_FORCE'))
                        """).param("covenant", covenant).query(String.class).list());
    }

    /** All annexes to a covenant that were ever begun, those given up as well. */
    List<Row> all(UUID covenant) {
        return jdbc.sql("select " + ROW + " where y.annex_of = :covenant order by y.opened_at")
                .param("covenant", covenant)
                .query(Row.class)
                .list();
    }

    /** Annexes to this document, or the one that it is, whose case one of the keys may see; those given up are left out. */
    List<Row> about(UUID document, Collection<String> keys) {
        return jdbc.sql("select " + ROW + """
                         where (y.annex_of = :document or i.document = :document)
                           and y.annex_of is not null and y.state not in ('WITHDRAWN', 'ENDED_WITHOUT_COVENANT')
                           and exists (select 1 from covenants_reader r where r.year_id = y.id and r.key = any(:keys))
                         order by y.annex_no
                        """)
                .param("document", document)
                .param("keys", keys.toArray(String[]::new))
                .query(Row.class)
                .list();
    }

    private static final String ROW = """
            y.case_id, y.annex_no as no, y.annex_reason as reason, y.state, y.annex_of as covenant, i.document
            from covenants_year y left join covenants_item i on i.year_id = y.id and i.item = 'COVENANT'
            """;
}
