package vn.giaouoc.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Problem;

/** The only way for a drawing into the engine: checked as a tree first, then deployed, unless it has not changed. */
@Component
public class Drawings {

    private final EngineDoor engine;
    private final Handlers handlers;

    Drawings(EngineDoor engine, Handlers handlers) {
        this.engine = engine;
        this.handlers = handlers;
    }

    /**
     * Deploys drawings and decision tables that belong together, whole or not at all.
     *
     * @param name of the deployment; the same name again deploys only what changed
     * @param files bytes by file name, ending in {@code .bpmn} or {@code .dmn}
     * @throws Problem {@code workflow.drawing-…} naming the element that is refused
     */
    public void deploy(String name, Map<String, byte[]> files) {
        files.forEach(this::check);
        var deployment = engine.repository()
                .createDeployment()
                .name(name)
                .source("giaouoc")
                .enableDuplicateFiltering(true);
        files.forEach((file, bytes) -> deployment.addInputStream(file, new ByteArrayInputStream(bytes)));
        deployment.deploy();
    }

    private void check(String file, byte[] bytes) {
        if (!file.endsWith(".bpmn") && !file.endsWith(".dmn")) {
            throw Problem.of(Problem.Kind.WRONG_TYPE, "workflow.drawing-type", file);
        }
        var tree = DrawingReader.read(bytes);
        if (!tree.tag().equals("definitions")
                || (file.endsWith(".bpmn") != tree.uri().equals(Node.BPMN))) {
            throw Problem.invalid("workflow.drawing-element", tree.place(), tree.tag());
        }
        DrawingRules.check(tree, handlers.names());
        Circles.refuse(tree);
    }
}
