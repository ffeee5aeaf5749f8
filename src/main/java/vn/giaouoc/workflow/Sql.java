package vn.giaouoc.workflow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values between Java and rows. */
final class Sql {

    private Sql() {}

    static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return array(row.getArray(column), String[].class);
    }

    static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return array(row.getArray(column), UUID[].class);
    }

    private static <T> List<T> array(@Nullable Array array, Class<T[]> type) throws SQLException {
        return array == null ? List.of() : Arrays.asList(type.cast(array.getArray()));
    }

    /** For {@code :name::text[]} and, with ids, {@code :name::uuid[]}. */
    static String[] array(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }

    /** A literal pattern for {@code like}, so that what people type means itself. */
    static String contains(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
