package vn.giaouoc.workflow.engine;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the engine's job threads when everything else stands, and stops them first. */
@Component
class Jobs implements SmartLifecycle {

    private final EngineDoor engine;
    private final boolean wanted;
    private volatile boolean running;

    Jobs(EngineDoor engine, @Value("${giaouoc.jobs:true}") boolean wanted) {
        this.engine = engine;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            var executor = engine.settings().getJobExecutor();
            // the demonstration clock may be stepped, so do not sleep long on what is due later
            executor.setMaxWait(5_000);
            executor.start();
        }
        running = true;
    }

    @Override
    public void stop() {
        if (wanted) {
            engine.settings().getJobExecutor().shutdown();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
