package vn.giaouoc.workflow;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for what is due every few seconds; off where jobs are off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "giaouoc.jobs", havingValue = "true", matchIfMissing = true)
class DueSchedule {

    private final DueWork work;
    private final Clock clock;

    DueSchedule(DueWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelay = 15_000)
    void look() {
        work.run(clock.instant());
    }
}
