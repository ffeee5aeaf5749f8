package vn.giaouoc.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.shared.Vietnam;

/**
 * The demonstration clock: the machine's clock plus a stored offset, so that reminders, expiry and absence can be watched. It
 * exists on the embedded database only; a given database has the real time.
 */
public final class OffsetClock extends Clock {

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Clock machine = Clock.systemUTC();
    private volatile Duration offset;

    OffsetClock(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
        zone = Vietnam.ZONE;
        offset = jdbc.sql("select offset_seconds from shared_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    private OffsetClock(OffsetClock other, ZoneId zone) {
        this.jdbc = other.jdbc;
        this.zone = zone;
        this.offset = other.offset;
    }

    /** From now on it is this moment, and time runs on from there; kept over a restart. */
    public void moveTo(Instant moment) {
        var moved =
                Duration.ofSeconds(Duration.between(machine.instant(), moment).toSeconds());
        jdbc.sql("""
                        insert into shared_clock (id, offset_seconds) values (true, :seconds)
                        on conflict (id) do update set offset_seconds = excluded.offset_seconds
                        """).param("seconds", moved.toSeconds()).update();
        offset = moved;
    }

    /** True while the clock shows another time than the machine. */
    public boolean isMoved() {
        return !offset.isZero();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new OffsetClock(this, other);
    }
}
