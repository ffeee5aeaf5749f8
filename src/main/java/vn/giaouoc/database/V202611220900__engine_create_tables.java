package vn.giaouoc.database;

import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the process engine's tables from the scripts inside the engine's own jar, in a schema of their own; the engine itself
 * never changes them. The checksum is that of the scripts, so another engine without a migration fails at start.
 */
class V202611220900__engine_create_tables extends BaseJavaMigration {

    private static final List<String> PARTS =
            List.of("engine", "history", "identity", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema engine");
            statement.execute("set local search_path = engine");
            for (var part : PARTS) {
                ScriptUtils.executeSqlScript(connection, script(part));
            }
            statement.execute("set local search_path = public");
        }
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        try {
            for (var part : PARTS) {
                checksum.update(script(part).getContentAsByteArray());
            }
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return (int) checksum.getValue();
    }

    private static ClassPathResource script(String part) {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql");
    }
}
