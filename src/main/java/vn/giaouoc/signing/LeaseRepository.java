package vn.giaouoc.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Turns at a paper; each statement is a transaction of its own, seen by all at once. */
@Repository
class LeaseRepository {

    private final JdbcClient jdbc;

    LeaseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if somebody else holds the paper; one's own turn outside is taken over */
    boolean take(Lease lease, Instant now) {
        return jdbc.sql("""
                insert into signing_lease as l (version_id, holder, person, name, purpose, since, until)
                values (:version, :holder, :person, :name, :purpose, :since, :until)
                on conflict (version_id) do update
                set holder = excluded.holder, person = excluded.person, name = excluded.name, purpose = excluded.purpose,
                    since = excluded.since, until = excluded.until
                where l.until <= :now or (l.person = excluded.person and l.purpose = 'OUTSIDE')
                """)
                        .param("version", lease.version())
                        .param("holder", lease.holder())
                        .param("person", lease.person())
                        .param("name", lease.name())
                        .param("purpose", lease.purpose().name())
                        .param("since", lease.since().atOffset(ZoneOffset.UTC))
                        .param("until", lease.until().atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Lease> find(UUID version) {
        return jdbc.sql("""
                select version_id, holder, person, name, purpose, since, until from signing_lease
                where version_id = :version
                """)
                .param("version", version)
                .query((row, index) -> new Lease(
                        row.getObject("version_id", UUID.class),
                        row.getObject("holder", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        Lease.Purpose.valueOf(row.getString("purpose")),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    void release(UUID version, UUID holder) {
        jdbc.sql("delete from signing_lease where version_id = :version and holder = :holder")
                .param("version", version)
                .param("holder", holder)
                .update();
    }

    void releaseOf(UUID version, UUID person) {
        jdbc.sql("delete from signing_lease where version_id = :version and person = :person and purpose = 'OUTSIDE'")
                .param("version", version)
                .param("person", person)
                .update();
    }
}
