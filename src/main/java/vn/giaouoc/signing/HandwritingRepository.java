package vn.giaouoc.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures of people's handwriting. */
@Repository
class HandwritingRepository {

    private final JdbcClient jdbc;

    HandwritingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> of(UUID person) {
        return jdbc.sql("select png from signing_handwriting where person = :person")
                .param("person", person)
                .query(byte[].class)
                .optional();
    }

    /** @return false if there was none */
    boolean remove(UUID person) {
        return jdbc.sql("delete from signing_handwriting where person = :person")
                        .param("person", person)
                        .update()
                == 1;
    }

    void keep(UUID person, byte[] png, Instant at) {
        jdbc.sql("""
                insert into signing_handwriting (person, png, changed_at) values (:person, :png, :at)
                on conflict (person) do update set png = excluded.png, changed_at = excluded.changed_at
                """)
                .param("person", person)
                .param("png", png)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
