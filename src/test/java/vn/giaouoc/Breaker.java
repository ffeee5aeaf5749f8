package vn.giaouoc;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Auditable;

/** Breaks the last step of a transaction in tests: the audited fact that closes it. */
@Component
public class Breaker {

    /** What is thrown. */
    public static final class Broken extends RuntimeException {}

    private final AtomicReference<String> armed = new AtomicReference<>("");

    public void arm(String action) {
        BrokenWrites.breaking(false);
        armed.set(action);
    }

    public void disarm() {
        BrokenWrites.breaking(false);
        armed.set("");
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(Auditable fact) {
        if (fact.audit().action().equals(armed.get())) {
            BrokenWrites.breaking(true);
            throw new Broken();
        }
    }
}
