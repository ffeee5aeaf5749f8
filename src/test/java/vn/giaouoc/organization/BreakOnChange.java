package vn.giaouoc.organization;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.giaouoc.BrokenWrites;

/** Breaks the last step of a write when armed, to show that nothing of it stays. */
@Component
class BreakOnChange {

    static final class Broken extends RuntimeException {}

    private final ThreadLocal<Boolean> armed = ThreadLocal.withInitial(() -> false);

    void whileArmed(Runnable act) {
        armed.set(true);
        try {
            act.run();
        } finally {
            armed.set(false);
            BrokenWrites.breaking(false);
        }
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(OrganizationChanged change) {
        if (armed.get()) {
            BrokenWrites.breaking(true);
            throw new Broken();
        }
    }
}
