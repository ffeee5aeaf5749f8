package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;

/** Who may read or write a document, what people said about its versions, and whom it goes to. */
@Repository
class AccessRepository {

    /** Why the recipients of an issued document read it. */
    static final String ISSUED = "issued";

    private final JdbcClient jdbc;

    AccessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds rights; a right to write is never taken away by adding one to read. */
    void grant(UUID document, Collection<HolderKey> keys, boolean mayWrite, String why, Instant at) {
        jdbc.sql("""
                insert into documents_access as a (document, key, may_write, why, granted_at)
                select :document, key, :write, :why, :at from unnest(:keys) key
                on conflict (document, key) do update set may_write = a.may_write or excluded.may_write
                """)
                .param("document", document)
                .param("keys", keys.stream().map(HolderKey::value).distinct().toArray(String[]::new))
                .param("write", mayWrite)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void revokeWrite(UUID document) {
        jdbc.sql("update documents_access set may_write = false where document = :document and may_write")
                .param("document", document)
                .update();
    }

    /** Recipients who gave their copy back read it no more; who reads it for another reason still does. */
    void revokeIssued(UUID document, Collection<HolderKey> keys) {
        jdbc.sql("delete from documents_access where document = :document and key = any (:keys) and why = :why")
                .param("document", document)
                .param("keys", keys.stream().map(HolderKey::value).toArray(String[]::new))
                .param("why", ISSUED)
                .update();
    }

    /** A recalled document is no longer read by everybody or a whole group, but by each unit that has yet to give it back. */
    void narrowIssued(UUID document, Collection<HolderKey> units, Instant at) {
        jdbc.sql("""
                delete from documents_access
                where document = :document and why = :why and (key = 'everyone' or key like 'group:%' or key like 'team:%')
                """).param("document", document).param("why", ISSUED).update();
        if (!units.isEmpty()) {
            grant(document, units, false, ISSUED, at);
        }
    }

    /**
     * Keeps what a person said about the version in force, in one statement.
     *
     * @param seen versions the person saw, as {@code id:sha256}; null where they need not have seen it
     * @return where the document stands; {@code said} is false if the version in force is not among those seen, or there is none
     */
    Said endorse(
            UUID document,
            String step,
            String outcome,
            @Nullable String reason,
            @Nullable Set<String> seen,
            Acting by) {
        return jdbc.sql("""
                with said as (
                    insert into documents_endorsement (id, document, number, sha256, step, outcome, reason, person, login,
                        name, unit, capacity_lines, basis, at)
                    select :id, d.id, v.number, v.sha256, :step, :outcome, :reason, :person, :login,
                        :name, :unit, :lines, :basis, :at
                    from documents_document d
                    join documents_version v on v.document = d.id and v.number = d.current_number
                    where d.id = :document and (not :asked or v.id || ':' || v.sha256 = any (:seen))
                    -- held, so that no new version comes between what was said of this one and the step that follows
                    for update of d
                    returning id)
                select d.state, exists (select from said) as said from documents_document d where d.id = :document
                """)
                .param("id", Ids.next())
                .param("document", document)
                .param("step", step)
                .param("outcome", outcome)
                .param("reason", reason, Types.VARCHAR)
                .param("person", by.person())
                .param("login", by.login())
                .param("name", by.name())
                .param("unit", by.unit())
                .param("lines", by.capacityLines().toArray(String[]::new))
                .param("basis", by.basis())
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("asked", seen != null)
                .param("seen", seen == null ? new String[0] : seen.toArray(String[]::new))
                .query((row, index) -> new Said(DocumentState.valueOf(row.getString("state")), row.getBoolean("said")))
                .single();
    }

    record Said(DocumentState state, boolean said) {}

    /** Oldest first. */
    List<Endorsement> endorsements(UUID document) {
        return jdbc.sql("""
                select number, sha256, step, outcome, reason, person, login, name, unit, capacity_lines, basis, at
                from documents_endorsement where document = :document order by id
                """)
                .param("document", document)
                .query(AccessRepository::endorsement)
                .list();
    }

    void recipients(UUID document, List<Recipient> recipients) {
        jdbc.sql("""
                insert into documents_recipient (document, position, line, key, standing, reason)
                select :document, r.position, r.line, nullif(r.key, ''), r.standing, nullif(r.reason, '')
                from unnest(:positions, :lines, :keys, :standings, :reasons) as r (position, line, key, standing, reason)
                on conflict (document, position) do update set line = excluded.line, key = excluded.key,
                    standing = excluded.standing, reason = excluded.reason
                """)
                .param("document", document)
                .param(
                        "positions",
                        IntStream.rangeClosed(1, recipients.size()).boxed().toArray(Integer[]::new))
                .param("lines", recipients.stream().map(Recipient::line).toArray(String[]::new))
                .param(
                        "keys",
                        recipients.stream()
                                .map(recipient -> recipient.key() == null ? "" : recipient.key())
                                .toArray(String[]::new))
                .param(
                        "standings",
                        recipients.stream().map(one -> one.standing().name()).toArray(String[]::new))
                .param(
                        "reasons",
                        recipients.stream()
                                .map(one -> one.reason() == null ? "" : one.reason())
                                .toArray(String[]::new))
                .update();
    }

    List<Recipient> recipients(UUID document) {
        return jdbc.sql("""
                select line, key, standing, reason from documents_recipient where document = :document order by position
                """)
                .param("document", document)
                .query((row, index) -> new Recipient(
                        row.getString("line"),
                        row.getString("key"),
                        Recipient.Standing.valueOf(row.getString("standing")),
                        row.getString("reason")))
                .list();
    }

    private static Endorsement endorsement(ResultSet row, int index) throws SQLException {
        return new Endorsement(
                row.getInt("number"),
                row.getString("sha256"),
                row.getString("step"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getObject("person", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("unit"),
                Arrays.asList((String[]) row.getArray("capacity_lines").getArray()),
                row.getString("basis"),
                row.getTimestamp("at").toInstant());
    }
}
