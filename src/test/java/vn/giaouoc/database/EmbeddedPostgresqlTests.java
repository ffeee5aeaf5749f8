package vn.giaouoc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresqlTests {

    @TempDir
    static Path unpackedOnce;

    @TempDir
    Path folder;

    @BeforeEach
    void shareThePrograms() throws IOException {
        new PostgresqlPrograms(unpackedOnce);
        Files.createSymbolicLink(folder.resolve("programs"), unpackedOnce.resolve("programs"));
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (var first = new EmbeddedPostgresql(folder, List.of())) {
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('giao ước')");
        }

        try (var second = new EmbeddedPostgresql(folder, List.of())) {
            assertThat(query(second, "select word from kept")).isEqualTo("giao ước");
        }
    }

    @Test
    void losesNothingWhenItsServerWasKilledAndLeftItsPidFile() throws Exception {
        var first = new EmbeddedPostgresql(folder, List.of());
        execute(first, "create table kept (word text)");
        execute(first, "insert into kept values ('còn nguyên')");
        kill(folder);
        assertThat(folder.resolve("postgresql/postmaster.pid")).exists();
        releaseLock(first);

        try (var second = new EmbeddedPostgresql(folder, List.of())) {
            assertThat(query(second, "select word from kept")).isEqualTo("còn nguyên");
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolder() {
        try (var first = new EmbeddedPostgresql(folder, List.of())) {
            assertThatThrownBy(() -> new EmbeddedPostgresql(folder, List.of())).isInstanceOf(FolderInUse.class);
            assertThat(first.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void isDurableAndVietnamese() throws Exception {
        try (var postgresql = new EmbeddedPostgresql(folder, List.of())) {
            assertThat(query(postgresql, "show fsync")).isEqualTo("on");
            assertThat(query(postgresql, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(postgresql, "show data_checksums")).isEqualTo("on");
            assertThat(
                            query(
                                    postgresql,
                                    "select string_agg(n, ' ' order by n) from unnest(array['Ân', 'Đông', 'An', 'dương', 'Ăn']) n"))
                    .isEqualTo("An Ăn Ân dương Đông");
        }
    }

    private static void kill(Path folder) throws IOException {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0));
        var server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** The lock goes with the process; in one JVM it has to be let go by hand. */
    private static void releaseLock(EmbeddedPostgresql postgresql) throws IOException {
        postgresql.unlock();
    }

    private static void execute(EmbeddedPostgresql postgresql, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.USER, postgresql.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgresql postgresql, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.USER, postgresql.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
