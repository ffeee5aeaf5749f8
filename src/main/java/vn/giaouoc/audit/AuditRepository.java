package vn.giaouoc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    /** Stands where the first entry of a chain has no hash before it. */
    static final String GENESIS = "0".repeat(64);

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement: moves the head of the chain, which locks it, and adds the entry with the number and hash so found. */
    void append(CanonicalEntry line) {
        var entry = line.entry();
        jdbc.sql("""
                with text as (
                    select cast(:before as text) as before, cast(:after as text) as after),
                head as (
                    insert into audit_chain as c (chain, seq, previous, hash)
                    select :chain, 1, :genesis,
                        encode(sha256(convert_to(before || :genesis || '","seq":1' || after, 'UTF8')), 'hex')
                    from text
                    on conflict (chain) do update set
                        seq = c.seq + 1,
                        previous = c.hash,
                        hash = encode(sha256(convert_to(
                            cast(:before as text) || c.hash || '","seq":' || (c.seq + 1) || cast(:after as text),
                            'UTF8')), 'hex')
                    returning chain, seq, previous, hash)
                insert into audit_entry (chain, seq, hash, line, action, actor, subject, case_id, at)
                select head.chain, head.seq, head.hash,
                    before || head.previous || '","seq":' || head.seq || after,
                    :action, :actor, :subject, :case, :at
                from head, text
                """)
                .param("before", line.before())
                .param("after", line.after())
                .param("chain", line.chain())
                .param("genesis", GENESIS)
                .param("action", entry.action())
                .param("actor", entry.actor())
                .param("subject", entry.subject())
                .param("case", entry.caseId(), java.sql.Types.OTHER)
                .param("at", line.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<AuditEntry> list(AuditQuery query) {
        return jdbc.sql("""
                select id, chain, seq, hash, line, action, actor, subject, case_id, at
                from audit_entry
                where (cast(:case as uuid) is null or case_id = :case)
                  and (cast(:subject as text) is null or subject = :subject)
                  and (cast(:actor as text) is null or actor = :actor)
                  and (cast(:action as text) is null or action = :action)
                  and (cast(:from as timestamptz) is null or at >= :from)
                  and (cast(:to as timestamptz) is null or at < :to)
                  and (cast(:after as bigint) is null or id < :after)
                order by id desc
                limit :limit
                """)
                .param("case", query.caseId(), java.sql.Types.OTHER)
                .param("subject", query.subject(), java.sql.Types.VARCHAR)
                .param("actor", query.actor(), java.sql.Types.VARCHAR)
                .param("action", query.action(), java.sql.Types.VARCHAR)
                .param(
                        "from",
                        query.from() == null ? null : Timestamp.from(query.from()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "to",
                        query.to() == null ? null : Timestamp.from(query.to()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after", query.after(), java.sql.Types.BIGINT)
                .param("limit", query.limit())
                .query(AuditRepository::entry)
                .list();
    }

    /** Entries behind (chain, seq), in the order of chains. */
    List<ExportLine> linesAfter(String chain, long seq, int limit) {
        return jdbc.sql("""
                select chain, seq, hash, line from audit_entry
                where (chain, seq) > (:chain, :seq)
                order by chain, seq
                limit :limit
                """)
                .param("chain", chain)
                .param("seq", seq)
                .param("limit", limit)
                .query(ExportLine.class)
                .list();
    }

    /** Entries of one chain behind a number. */
    List<ExportLine> linesOf(String chain, long seq, int limit) {
        return jdbc.sql("""
                select chain, seq, hash, line from audit_entry
                where chain = :chain and seq > :seq order by seq limit :limit
                """)
                .param("chain", chain)
                .param("seq", seq)
                .param("limit", limit)
                .query(ExportLine.class)
                .list();
    }

    Optional<Head> head(String chain) {
        return jdbc.sql("select chain, seq, hash from audit_chain where chain = :chain")
                .param("chain", chain)
                .query(Head.class)
                .optional();
    }

    List<Head> headsAfter(String chain, int limit) {
        return jdbc.sql("select chain, seq, hash from audit_chain where chain > :chain order by chain limit :limit")
                .param("chain", chain)
                .param("limit", limit)
                .query(Head.class)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getString("chain"),
                row.getLong("seq"),
                row.getString("hash"),
                row.getString("action"),
                row.getString("actor"),
                row.getString("subject"),
                row.getObject("case_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("line"));
    }

    record ExportLine(String chain, long seq, String hash, String line) {}

    record Head(String chain, long seq, String hash) {}
}
