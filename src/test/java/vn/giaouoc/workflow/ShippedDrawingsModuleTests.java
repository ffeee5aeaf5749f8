package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.giaouoc.organization.Post;
import vn.giaouoc.workflow.engine.EngineDoor;

/** Every drawing the product ships passes the gate and names only forms, acts, deadlines and posts that exist. */
class ShippedDrawingsModuleTests extends FlowWorld {

    @Autowired
    EngineDoor engine;

    @Autowired
    Forms forms;

    @Autowired
    Acts acts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    java.time.Clock clock;

    @Test
    void shippedDrawingsPassTheGate() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.bpmn")) {
            drawings.deploy("again " + file.getFilename(), Map.of(file.getFilename(), file.getContentAsByteArray()));
        }
    }

    @Test
    void theirTasksNameOnlyWhatExists() {
        var faults = new ArrayList<String>();
        for (var definition : engine.repository()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()) {
            if (definition.getKey().startsWith("test-")) {
                continue;
            }
            for (var task : engine.userTasks(definition.getId())) {
                var place = definition.getKey() + "." + task.definitionKey() + ": ";
                if (task.formKey() != null && forms.byKey(task.formKey()).isEmpty()) {
                    faults.add(place + "form " + task.formKey());
                }
                if (task.due() != null
                        && deadlines.rule(task.due(), clock.instant()).isEmpty()) {
                    faults.add(place + "deadline " + task.due());
                }
                task.acts().stream()
                        .filter(act -> !acts.names().contains(act))
                        .forEach(act -> faults.add(place + "act " + act));
                if (task.post() != null && !isPost(task.post())) {
                    faults.add(place + "post " + task.post());
                }
                task.reason().stream()
                        .filter(outcome -> !task.outcomes().contains(outcome))
                        .forEach(outcome -> faults.add(place + "reason for " + outcome));
                task.confirm().stream()
                        .filter(outcome -> !task.outcomes().contains(outcome))
                        .forEach(outcome -> faults.add(place + "confirm for " + outcome));
            }
        }

        assertThat(faults).isEmpty();
    }

    private static boolean isPost(String name) {
        for (var post : Post.values()) {
            if (post.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
