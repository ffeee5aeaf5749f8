package vn.giaouoc.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.giaouoc.shared.ServiceTaskHandler;

/** The registered service task handlers by name. Asked late, because rooms need the corridor and it needs them. */
class Handlers {

    private final ObjectProvider<ServiceTaskHandler> beans;
    private final CorridorPort corridor;
    private volatile @Nullable Map<String, JavaDelegate> byName;

    Handlers(ObjectProvider<ServiceTaskHandler> beans, CorridorPort corridor) {
        this.beans = beans;
        this.corridor = corridor;
    }

    Set<String> names() {
        return all().keySet();
    }

    @Nullable
    JavaDelegate delegate(String name) {
        return all().get(name);
    }

    private Map<String, JavaDelegate> all() {
        var known = byName;
        if (known == null) {
            var found = new HashMap<String, JavaDelegate>();
            beans.forEach(handler -> {
                if (found.put(handler.name(), execution -> run(handler, execution)) != null) {
                    throw new IllegalStateException("two handlers are called " + handler.name());
                }
            });
            known = Map.copyOf(found);
            byName = known;
        }
        return known;
    }

    private void run(ServiceTaskHandler handler, DelegateExecution execution) {
        var root = ((ExecutionEntity) execution).getRootProcessInstanceId();
        var found = corridor.caseOf(root);
        var outcome = handler.handle(new ServiceTaskHandler.Input(
                found.id(), found.businessKey(), execution.getCurrentActivityId(), execution.getVariables()));
        execution.setVariables(outcome.variables());
        if (outcome.refusal() != null) {
            throw new BpmnError(outcome.refusal());
        }
    }
}
