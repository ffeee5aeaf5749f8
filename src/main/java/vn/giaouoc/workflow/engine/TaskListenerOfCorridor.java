package vn.giaouoc.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;

/** Tells the corridor about every user task in the engine's own transaction. Built in, so no deletion skips it. */
class TaskListenerOfCorridor implements TaskListener {

    private final CorridorPort corridor;

    TaskListenerOfCorridor(CorridorPort corridor) {
        this.corridor = corridor;
    }

    void attachTo(TaskDefinition definition) {
        definition.addBuiltInTaskListener(EVENTNAME_CREATE, this);
        definition.addBuiltInTaskListener(EVENTNAME_DELETE, this);
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            corridor.taskGone(task.getId());
            return;
        }
        var execution = (ExecutionEntity) task.getExecution();
        var rules = (TaskRules) ((TaskEntity) task).getExecution().getActivity().getProperty(Gate.Wiring.RULES);
        var definition = execution.getProcessDefinition();
        corridor.taskCreated(new CorridorPort.NewTask(
                task.getId(),
                execution.getRootProcessInstanceId(),
                definition.getId(),
                definition.getKey(),
                java.util.Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                task.getName(),
                task.getPriority(),
                execution.getParentActivityInstanceId(),
                rules,
                // a task that is just being made has no variables of its own: asking it would cost a look for them
                execution::getVariable));
    }
}
