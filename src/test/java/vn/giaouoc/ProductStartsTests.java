package vn.giaouoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.database.OffsetClock;

@ProductTest
class ProductStartsTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theEngineHasItsTablesInASchemaOfTheirOwn() {
        var tables = jdbc.sql("select count(*) from information_schema.tables where table_schema = 'engine'")
                .query(Integer.class)
                .single();

        assertThat(tables).isGreaterThan(35);
    }

    @Test
    void theDemonstrationClockRunsOnFromWhereItWasMoved() {
        var before = clock.instant();
        var moment = LocalDateTime.of(2024, 7, 16, 1, 0).toInstant(ZoneOffset.UTC);

        ((OffsetClock) clock).moveTo(moment);

        assertThat(Duration.between(moment, clock.instant())).isBetween(Duration.ofSeconds(-2), Duration.ofSeconds(30));
        ((OffsetClock) clock).moveTo(before);
    }
}
