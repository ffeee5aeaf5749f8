package vn.giaouoc.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;

/** A handler and an act for the drawings of process tests, and the office they happen in. */
@TestConfiguration
@Import(Office.class)
public class FlowForTests {

    /** What the handler answers for a case's business key; otherwise done. */
    static final Map<String, String> REFUSALS = new ConcurrentHashMap<>();

    /** Breaks the handler: the last step inside the engine's transaction. */
    static final Map<String, Boolean> BROKEN = new ConcurrentHashMap<>();

    @Bean
    ServiceTaskHandler testNote() {
        return new ServiceTaskHandler() {
            @Override
            public String name() {
                return "testNote";
            }

            @Override
            public Outcome handle(Input input) {
                if (BROKEN.containsKey(input.businessKey())) {
                    throw new IllegalStateException("broken for the test");
                }
                var refusal = REFUSALS.get(input.businessKey());
                return refusal == null ? Outcome.with(Map.of("noted", true)) : Outcome.refused(refusal);
            }
        };
    }

    /** Fails in the last listener of an event, inside the transaction, while a test asks for it. */
    static final ThreadLocal<Class<?>> FAIL_AT = new ThreadLocal<>();

    @Bean
    LastListener lastListener() {
        return new LastListener();
    }

    static class LastListener implements ApplicationListener<PayloadApplicationEvent<?>>, Ordered {

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> event) {
            var failing = FAIL_AT.get();
            if (failing != null && failing.isInstance(event.getPayload())) {
                throw new IllegalStateException("broken for the test");
            }
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    @Bean
    TaskAct testDraft() {
        return new TaskAct() {
            @Override
            public String name() {
                return "test-draft";
            }

            @Override
            public Map<String, Object> apply(Request request) {
                var result = new HashMap<String, Object>();
                result.put("drafter", request.acting().person().toString());
                return result;
            }
        };
    }

    static byte[] drawing(String name) {
        try {
            return new ClassPathResource("drawings/" + name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static UUID only(java.util.List<UUID> ids) {
        if (ids.size() != 1) {
            throw new AssertionError("expected one, got " + ids);
        }
        return ids.get(0);
    }
}
