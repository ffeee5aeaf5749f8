package vn.giaouoc.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.giaouoc.database.OffsetClock;

/** The last lines of a start: where the product is, and in the demonstration how to come in. */
@Component
class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger(StartMessage.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE dd/MM/yyyy HH:mm", Locale.ENGLISH);

    private final Clock clock;
    private final Environment environment;

    StartMessage(Clock clock, Environment environment) {
        this.clock = clock;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var port = environment.getProperty("local.server.port");
        if (port == null || environment.containsProperty("create-admin")) {
            return;
        }
        LOG.info("Giao Ước is ready: http://localhost:{}", port);
        if (clock instanceof OffsetClock && environment.getProperty("giaouoc.demo", Boolean.class, true)) {
            LOG.info(
                    "Demonstration, its clock shows {}.",
                    DAY.format(ZonedDateTime.ofInstant(clock.instant(), clock.getZone())));
            LOG.info(
                    "Sign in as tct.officer, tct.head, cdyt.deputy, tct.registry, manager or admin; password giaouoc-demo");
        }
    }
}
