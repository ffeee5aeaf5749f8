package vn.giaouoc.workflow.engine;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/** Engine jobs queue for the case's row like people do, so neither collides with the other. */
class CaseLock extends CommandInterceptor {

    private static final java.lang.reflect.Field JOB = job();

    private final CorridorPort corridor;

    CaseLock(CorridorPort corridor) {
        this.corridor = corridor;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd) {
            var jobId = (String) ReflectionUtils.getField(JOB, command);
            if (jobId != null) {
                corridor.lockCaseOfJob(jobId);
            }
        }
        return next.execute(command);
    }

    private static java.lang.reflect.Field job() {
        var field = ReflectionUtils.findField(ExecuteJobsCmd.class, "jobId");
        if (field == null) {
            throw new IllegalStateException("another engine: its job command has no jobId");
        }
        ReflectionUtils.makeAccessible(field);
        return field;
    }
}
