package vn.giaouoc.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that a step shows which signs, in one statement. */
@Repository
class SigningStepRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SigningStepRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As stored: a turn or a file given out may have run out. */
    SigningStep at(UUID version, UUID task, Holder holder, UUID person) {
        return jdbc.sql("""
                select (select coalesce(json_agg(json_build_object('unit', s.unit, 'signedAt', s.signed_at) order by s.id), '[]')
                        from signing_signature s
                        where s.version_id = :version and s.void_at is null and s.role = 'SIGNER')::text as given,
                    c.id, c.person, c.unit, c.name, c.provider, c.key_reference, c.sha256, c.serial, c.subject, c.issuer,
                    c.valid_from, c.valid_to, c.held_from, c.state, c.state_at, c.state_reason,
                    l.holder as lease, l.person as lease_person, l.name as lease_name, l.purpose, l.since, l.until,
                    o.id as outside, o.version_id as outside_version, o.document, o.unit as outside_unit, o.field,
                    o.base_sha256, o.expires_at, o.returned_at, o.used_at
                from (select 1) one
                left join signing_certificate c on c.held_to is null and (c.person = :person or c.unit = :unit)
                left join signing_lease l on l.version_id = :version
                left join lateral (
                    select * from signing_outside where task = :task and person = :reader order by id desc limit 1) o on true
                """)
                .param("version", version)
                .param("person", holder.person(), Types.OTHER)
                .param("unit", holder.unit(), Types.VARCHAR)
                .param("task", task)
                .param("reader", person)
                .query((row, index) -> new SigningStep(
                        json.readValue(row.getString("given"), new TypeReference<List<SigningStep.Given>>() {}),
                        certificate(row),
                        lease(row, version),
                        outside(row, task, person)))
                .single();
    }

    private static @Nullable CertificateView certificate(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new CertificateView(
                        id,
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
                        null,
                        CertificateView.State.valueOf(row.getString("state")),
                        row.getTimestamp("state_at").toInstant(),
                        row.getString("state_reason"));
    }

    private static @Nullable Lease lease(ResultSet row, UUID version) throws SQLException {
        var holder = row.getObject("lease", UUID.class);
        return holder == null
                ? null
                : new Lease(
                        version,
                        holder,
                        row.getObject("lease_person", UUID.class),
                        row.getString("lease_name"),
                        Lease.Purpose.valueOf(row.getString("purpose")),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant());
    }

    private static @Nullable OutsideFile outside(ResultSet row, UUID task, UUID person) throws SQLException {
        var id = row.getObject("outside", UUID.class);
        return id == null
                ? null
                : new OutsideFile(
                        id,
                        row.getObject("outside_version", UUID.class),
                        row.getObject("document", UUID.class),
                        task,
                        person,
                        row.getString("outside_unit"),
                        row.getString("field"),
                        row.getString("base_sha256"),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("returned_at")),
                        instant(row.getTimestamp("used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
