package vn.giaouoc.workflow.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Ties a root process instance to its case: our id travels as the engine's business key. */
class CaseListener implements ExecutionListener {

    private final CorridorPort corridor;

    CaseListener(CorridorPort corridor) {
        this.corridor = corridor;
    }

    void attachTo(ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(EVENTNAME_START, this);
        definition.addBuiltInListener(EVENTNAME_END, this);
    }

    @Override
    public void notify(DelegateExecution execution) {
        var entity = (ExecutionEntity) execution;
        if (!entity.isProcessInstanceExecution() || entity.getSuperExecution() != null) {
            return;
        }
        if (EVENTNAME_START.equals(execution.getEventName())) {
            corridor.caseStarted(UUID.fromString(execution.getProcessBusinessKey()), entity.getId());
        } else {
            var outcome = execution.getVariable("outcome");
            corridor.caseEnded(entity.getId(), outcome instanceof String text ? text : null);
        }
    }
}
