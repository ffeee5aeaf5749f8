package vn.giaouoc.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What papers print beside their text. */
@Repository
class PrintedRepository {

    private final JdbcClient jdbc;

    PrintedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Printed> find(UUID document) {
        return jdbc.sql("select recipients, place, version from documents_printed where document = :document")
                .param("document", document)
                .query((row, index) -> new Printed(lines(row), row.getString("place"), row.getInt("version")))
                .optional();
    }

    private static @Nullable List<String> lines(ResultSet row) throws SQLException {
        var lines = row.getArray("recipients");
        return lines == null ? null : List.of((String[]) lines.getArray());
    }

    /** Whether it was still the version the writer started from. */
    boolean save(UUID document, Printed printed, String login, Instant at) {
        return jdbc.sql("""
                insert into documents_printed (document, recipients, place, changed_by, changed_at, version)
                select :document, string_to_array(:recipients, chr(10)), :place, :login, :at, 1 where :version = 0
                on conflict (document) do nothing
                """)
                                .param("document", document)
                                .param("recipients", joined(printed), Types.VARCHAR)
                                .param("place", printed.place(), Types.VARCHAR)
                                .param("login", login)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .param("version", printed.version())
                                .update()
                        + jdbc.sql("""
                update documents_printed set recipients = string_to_array(:recipients, chr(10)), place = :place,
                    changed_by = :login, changed_at = :at, version = version + 1
                where document = :document and version = :version and :version > 0
                """)
                                .param("document", document)
                                .param("recipients", joined(printed), Types.VARCHAR)
                                .param("place", printed.place(), Types.VARCHAR)
                                .param("login", login)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .param("version", printed.version())
                                .update()
                == 1;
    }

    /** What a paper prints stays what it printed, also where it followed from type and group. */
    void fix(UUID document, List<String> recipients, String login, Instant at) {
        jdbc.sql("""
                insert into documents_printed (document, recipients, place, changed_by, changed_at, version)
                values (:document, string_to_array(:recipients, chr(10)), null, :login, :at, 1)
                on conflict (document) do update set recipients = excluded.recipients, version = documents_printed.version + 1
                where documents_printed.recipients is null
                """)
                .param("document", document)
                .param("recipients", String.join("\n", recipients))
                .param("login", login)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String joined(Printed printed) {
        return printed.recipients() == null ? null : String.join("\n", printed.recipients());
    }
}
