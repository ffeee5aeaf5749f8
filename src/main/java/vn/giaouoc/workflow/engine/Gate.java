package vn.giaouoc.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The second gate, inside the engine's parser: walks the whole tree before anything in it is evaluated, whichever way the
 * drawing came in.
 */
class Gate extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        var tree = Node.of(root);
        DrawingRules.check(tree, null);
        Circles.refuse(tree);
    }

    /** Attaches our rules and listeners; runs after the tree was checked, so nothing unchecked is ever attached to. */
    static class Wiring extends AbstractBpmnParseListener {

        static final String RULES = "giaouoc.rules";

        private final CaseListener cases;
        private final TaskListenerOfCorridor tasks;

        Wiring(CaseListener cases, TaskListenerOfCorridor tasks) {
            this.cases = cases;
            this.tasks = tasks;
        }

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
            var tree = Node.of(root);
            for (var definition : definitions) {
                tree.children("process").stream()
                        .filter(process -> definition.getKey().equals(process.attribute("id")))
                        .forEach(process -> definition.setProperty(RULES, ProcessRules.of(process, tree)));
                cases.attachTo(definition);
            }
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            activity.setProperty(RULES, TaskRules.of(Node.of(element), topLevel(scope)));
            var behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
            tasks.attachTo(behaviour.getTaskDefinition());
        }

        /** A loop puts a scope of its own around the step. */
        private static boolean topLevel(ScopeImpl scope) {
            if (scope instanceof ActivityImpl body
                    && body.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
                return body.getFlowScope() instanceof ProcessDefinitionEntity;
            }
            return scope instanceof ProcessDefinitionEntity;
        }
    }
}
