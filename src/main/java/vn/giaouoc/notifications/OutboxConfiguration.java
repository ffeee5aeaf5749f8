package vn.giaouoc.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Tests drive what lags themselves, so they have no timer. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "giaouoc.jobs", matchIfMissing = true)
class OutboxConfiguration {}
