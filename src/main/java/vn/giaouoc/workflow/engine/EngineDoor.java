package vn.giaouoc.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/** The engine as the corridor uses it. */
public class EngineDoor {

    private final ProcessEngine engine;
    private final Map<String, Map<String, TaskRules>> taskRules = new ConcurrentHashMap<>();
    private final Map<String, ProcessRules> processRules = new ConcurrentHashMap<>();

    EngineDoor(ProcessEngine engine) {
        this.engine = engine;
    }

    public RuntimeService runtime() {
        return engine.getRuntimeService();
    }

    public TaskService tasks() {
        return engine.getTaskService();
    }

    public RepositoryService repository() {
        return engine.getRepositoryService();
    }

    public ManagementService management() {
        return engine.getManagementService();
    }

    /** Runs several calls as one of the engine's commands, so that what one reads the next need not read again. */
    public <T extends @Nullable Object> T asOneCommand(Supplier<T> work) {
        return settings().getCommandExecutorTxRequired().execute(context -> work.get());
    }

    /** What the drawing says of a user task; the same for as long as the definition lives. */
    public TaskRules taskRules(String definitionId, String definitionKey) {
        return taskRules
                .computeIfAbsent(definitionId, id -> new ConcurrentHashMap<>())
                .computeIfAbsent(definitionKey, key -> {
                    var activity = deployed(definitionId).findActivity(key);
                    if (activity == null || !(activity.getProperty(Gate.Wiring.RULES) instanceof TaskRules rules)) {
                        throw new IllegalStateException("no user task " + key + " in " + definitionId);
                    }
                    return rules;
                });
    }

    /** What the drawing says of all its user tasks. */
    public List<TaskRules> userTasks(String definitionId) {
        var found = new ArrayList<TaskRules>();
        collect(deployed(definitionId), found);
        return found;
    }

    private static void collect(ScopeImpl scope, List<TaskRules> found) {
        for (var activity : scope.getActivities()) {
            if (activity.getProperty(Gate.Wiring.RULES) instanceof TaskRules rules) {
                found.add(rules);
            }
            collect(activity, found);
        }
    }

    /** What the drawing says of a start. */
    public ProcessRules processRules(String definitionId) {
        return processRules.computeIfAbsent(definitionId, id -> {
            if (!(deployed(id).getProperty(Gate.Wiring.RULES) instanceof ProcessRules rules)) {
                throw new IllegalStateException("no process rules in " + id);
            }
            return rules;
        });
    }

    /** The latest published version of a process. */
    public Optional<ProcessDefinition> latest(String processKey) {
        return Optional.ofNullable(repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .active()
                .singleResult());
    }

    private ProcessDefinitionEntity deployed(String definitionId) {
        return settings()
                .getCommandExecutorTxRequired()
                .execute(context -> settings().getDeploymentCache().findDeployedProcessDefinitionById(definitionId));
    }

    ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
