package vn.giaouoc.signing;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates, whose they are, and whether they may be signed with. */
@Repository
class CertificateRepository {

    private static final String COLUMNS = """
            id, person, unit, name, provider, key_reference, chain, sha256, serial, subject, issuer, valid_from, valid_to,
            held_from, held_to, state, state_at, state_reason
            """;

    private final JdbcClient jdbc;

    CertificateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one the holder signs with, suspended or not. */
    Optional<HeldCertificate> held(Holder holder) {
        return held(holder, "");
    }

    private Optional<HeldCertificate> held(Holder holder, String lock) {
        return jdbc.sql("select " + COLUMNS + """
                from signing_certificate
                where held_to is null and (person = :person or unit = :unit)
                """ + lock)
                .param("person", holder.person(), Types.OTHER)
                .param("unit", holder.unit(), Types.VARCHAR)
                .query(CertificateRepository::certificate)
                .optional();
    }

    /** The same, which nobody takes away until the transaction has ended. */
    Optional<HeldCertificate> hold(Holder holder) {
        return held(holder, " for share");
    }

    /** The one the holder had last, in use or not. */
    Optional<CertificateView> last(Holder holder) {
        return jdbc.sql("select " + COLUMNS + """
                from signing_certificate
                where (person = :person or unit = :unit) and state <> 'WAITING'
                order by held_to desc nulls first, held_from desc, id desc limit 1
                """)
                .param("person", holder.person(), Types.OTHER)
                .param("unit", holder.unit(), Types.VARCHAR)
                .query(CertificateRepository::certificate)
                .optional()
                .map(HeldCertificate::view);
    }

    Optional<HeldCertificate> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from signing_certificate where id = :id")
                .param("id", id)
                .query(CertificateRepository::certificate)
                .optional();
    }

    List<CertificateView> ofPerson(UUID person) {
        return jdbc
                .sql("select " + COLUMNS
                        + " from signing_certificate where person = :person order by held_from desc, id desc")
                .param("person", person)
                .query(CertificateRepository::certificate)
                .list()
                .stream()
                .map(HeldCertificate::view)
                .toList();
    }

    /** @param text part of holder's name, unit code or subject; empty for all */
    List<CertificateView> search(String text, int limit) {
        return jdbc
                .sql("select " + COLUMNS + """
                from signing_certificate
                where :text = '' or position(lower(:text) in lower(name || ' ' || coalesce(unit, '') || ' ' || subject)) > 0
                order by state <> 'WAITING', held_to is not null, name, held_from desc
                limit :limit
                """)
                .param("text", text)
                .param("limit", limit)
                .query(CertificateRepository::certificate)
                .list()
                .stream()
                .map(HeldCertificate::view)
                .toList();
    }

    void insert(CertificateView view, List<X509Certificate> chain, String login) {
        jdbc.sql("""
                insert into signing_certificate (id, person, unit, name, provider, key_reference, chain, sha256, serial, subject,
                    issuer, valid_from, valid_to, held_from, held_to, state, state_at, state_by, registered_at, registered_by)
                values (:id, :person, :unit, :name, :provider, :reference, :chain, :sha256, :serial, :subject,
                    :issuer, :validFrom, :validTo, :at, case when :state = 'WAITING' then :at end, :state, :at, :login,
                    :at, :login)
                """)
                .param("id", view.id())
                .param("person", view.person(), Types.OTHER)
                .param("unit", view.unit(), Types.VARCHAR)
                .param("name", view.name())
                .param("provider", view.provider())
                .param("reference", view.keyReference())
                .param("chain", chain.stream().map(X509::der).toArray(byte[][]::new))
                .param("sha256", view.sha256())
                .param("serial", view.serial())
                .param("subject", view.subject())
                .param("issuer", view.issuer())
                .param("validFrom", utc(view.validFrom()))
                .param("validTo", utc(view.validTo()))
                .param("at", utc(view.heldFrom()))
                .param("state", view.state().name())
                .param("login", login)
                .update();
    }

    /** @return false if it belongs to nobody any more */
    boolean move(UUID id, CertificateView.State state, @Nullable String reason, String login, Instant at) {
        var ends = state == CertificateView.State.REVOKED || state == CertificateView.State.REPLACED;
        return jdbc.sql("""
                update signing_certificate set state = :state, state_at = :at, state_by = :login, state_reason = :reason,
                    held_to = case when :ends then :at else null end
                where id = :id and held_to is null
                """)
                        .param("state", state.name())
                        .param("at", utc(at))
                        .param("login", login)
                        .param("reason", reason, Types.VARCHAR)
                        .param("ends", ends)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it is on record for anybody, other than as one that this person had before. */
    boolean known(String sha256, UUID person) {
        return jdbc.sql("""
                select exists (select 1 from signing_certificate
                    where sha256 = :sha256 and (person is distinct from :person or state <> 'REPLACED'))
                """)
                .param("sha256", sha256)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** From now on a waiting one belongs to its holder. @return false if it does not wait any more */
    boolean confirm(UUID id, String login, Instant at) {
        return jdbc.sql("""
                update signing_certificate set state = 'ACTIVE', state_at = :at, state_by = :login, held_from = :at, held_to = null
                where id = :id and state = 'WAITING'
                """)
                        .param("at", utc(at))
                        .param("login", login)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** A waiting one never belonged to who registered it. @return false if it does not wait any more */
    boolean refuse(UUID id, @Nullable String reason, String login, Instant at) {
        return jdbc.sql("""
                update signing_certificate set state = 'REVOKED', state_at = :at, state_by = :login, state_reason = :reason
                where id = :id and state = 'WAITING'
                """)
                        .param("at", utc(at))
                        .param("login", login)
                        .param("reason", reason, Types.VARCHAR)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Serial numbers of revoked certificates of the demonstration's own authority, and since when. */
    Map<String, Instant> revoked(String provider) {
        var revoked = new HashMap<String, Instant>();
        jdbc.sql("select serial, state_at from signing_certificate where provider = :provider and state = 'REVOKED'")
                .param("provider", provider)
                .query((row, index) -> Map.entry(
                        row.getString("serial"), row.getTimestamp("state_at").toInstant()))
                .list()
                .forEach(entry -> revoked.put(entry.getKey(), entry.getValue()));
        return revoked;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static HeldCertificate certificate(ResultSet row, int index) throws SQLException {
        var heldTo = row.getTimestamp("held_to");
        var view = new CertificateView(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("unit"),
                row.getString("name"),
                row.getString("provider"),
                row.getString("key_reference"),
                row.getString("sha256"),
                row.getString("serial"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getTimestamp("valid_from").toInstant(),
                row.getTimestamp("valid_to").toInstant(),
                row.getTimestamp("held_from").toInstant(),
                heldTo == null ? null : heldTo.toInstant(),
                CertificateView.State.valueOf(row.getString("state")),
                row.getTimestamp("state_at").toInstant(),
                row.getString("state_reason"));
        return new HeldCertificate(view, chain((byte[][]) row.getArray("chain").getArray()));
    }

    private static List<X509Certificate> chain(byte[][] der) throws SQLException {
        var chain = new ArrayList<X509Certificate>();
        for (var one : der) {
            try {
                chain.add(X509.certificate(one));
            } catch (CertificateException unreadable) {
                throw new SQLException("a stored certificate cannot be read", unreadable);
            }
        }
        return List.copyOf(chain);
    }
}
