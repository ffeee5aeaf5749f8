package vn.giaouoc.demo;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.workflow.CommentAdded;
import vn.giaouoc.workflow.InstanceStarted;
import vn.giaouoc.workflow.TaskCompleted;

/**
 * Marks each thing that somebody did in a scene, in the transaction in which it was done: what has a slow part, such as an
 * official paper or a signature, opens its transaction itself, so that a scene is no transaction. A kill in the middle of a
 * scene loses at most the thing at hand, and the next start goes on there.
 */
@Component
@ConditionalOnProperty(name = "giaouoc.demo", matchIfMissing = true)
class Marks {

    private final ProgressRepository progress;
    private final Set<String> done = new HashSet<>();
    private String scene = "";
    private int number;
    private @Nullable String pending;

    Marks(ProgressRepository progress) {
        this.progress = progress;
    }

    void load() {
        done.addAll(progress.done());
    }

    void begin(String name) {
        scene = name;
        number = 0;
    }

    /** Does it unless an earlier start did. */
    void once(Runnable work) {
        number++;
        var mark = scene + "#" + number;
        if (done.contains(mark)) {
            return;
        }
        pending = mark;
        try {
            work.run();
        } finally {
            pending = null;
        }
        done.add(mark);
    }

    @EventListener
    void on(TaskCompleted completed) {
        mark();
    }

    @EventListener
    void on(InstanceStarted started) {
        mark();
    }

    @EventListener
    void on(CommentAdded comment) {
        mark();
    }

    private void mark() {
        if (pending != null) {
            progress.mark(pending);
        }
    }
}
