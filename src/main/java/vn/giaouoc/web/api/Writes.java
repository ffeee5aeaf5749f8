package vn.giaouoc.web.api;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Idempotency;

/** One write of a client: one transaction, and once only if it carries an {@code Idempotency-Key}. */
@Component
public class Writes {

    static final String KEY = "Idempotency-Key";

    private final Idempotency idempotency;

    Writes(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * @param call the address written to, so that one key does not serve two of them
     * @param body what was sent
     */
    @Transactional
    public <T> T once(@Nullable String key, Actor actor, String call, Object body, Class<T> type, Supplier<T> work) {
        return idempotency.once(key, actor.person(), Map.of("call", call, "body", body), type, work);
    }

    /** A write that answers nothing. */
    @Transactional
    public void once(@Nullable String key, Actor actor, String call, Object body, Runnable work) {
        idempotency.once(key, actor.person(), Map.of("call", call, "body", body), Boolean.class, () -> {
            work.run();
            return true;
        });
    }
}
