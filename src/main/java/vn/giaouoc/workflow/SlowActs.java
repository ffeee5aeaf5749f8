package vn.giaouoc.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/**
 * What the slow acts of one completion prepared outside the transaction. The first try finds out under the lock which acts
 * are slow, and that the person may complete the task; it then gives up the transaction, prepares, and tries again. So a
 * completion without slow acts costs nothing more, and nothing slow is done for somebody who may not act.
 */
final class SlowActs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlowActs.class);

    /** Each try after the first has lost a race against somebody else's signature on the same document. */
    private static final int TRIES = 8;

    private final Map<String, AutoCloseable> prepared = new HashMap<>();
    private int tries;

    /** Thrown inside the transaction: these have to be prepared first. */
    static final class Needed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Map<TaskAct, TaskAct.Request> acts = new LinkedHashMap<>();

        Needed(Map<TaskAct, TaskAct.Request> acts) {
            super("to be prepared outside the transaction", null, false, false);
            this.acts.putAll(acts);
        }
    }

    @Nullable
    AutoCloseable of(TaskAct act) {
        return prepared.get(act.name());
    }

    boolean lack(TaskAct act) {
        return !prepared.containsKey(act.name());
    }

    /** @throws Problem {@code workflow.busy} if the same was prepared too often in vain */
    void prepare(Needed needed) {
        tries++;
        if (tries > TRIES) {
            throw Problem.conflict("workflow.busy");
        }
        close();
        needed.acts.forEach((act, request) -> prepared.put(act.name(), act.prepare(request)));
    }

    @Override
    public void close() {
        prepared.values().forEach(SlowActs::close);
        prepared.clear();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            LOG.warn("what an act prepared could not be put away", e);
        }
    }
}
