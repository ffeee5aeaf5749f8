package vn.giaouoc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine alone, on the same tables and in the same way of transactions, with the shipped drawing and nothing of ours: no
 * listener, no routing, no authorisation. What its call for a step costs is the yardstick for ours.
 */
final class BareEngine implements AutoCloseable {

    private static final String DRAWING = "bpmn/document/document-approval.bpmn";

    private final ProcessEngine engine;

    BareEngine(DataSource dataSource, PlatformTransactionManager transactions) {
        var c = new SpringTransactionsProcessEngineConfiguration();
        c.setProcessEngineName("bare");
        c.setDataSource(dataSource);
        c.setTransactionManager(transactions);
        c.setDatabaseSchemaUpdate("false");
        c.setDatabaseSchema("engine");
        c.setDatabaseTablePrefix("engine.");
        c.setDatabaseType("postgres");
        c.setHistory("activity");
        c.setMetricsEnabled(false);
        c.setTaskMetricsEnabled(false);
        c.setDbMetricsReporterActivate(false);
        c.setJobExecutorActivate(false);
        c.setCmmnEnabled(false);
        c.setIdGenerator(() -> UUID.randomUUID().toString());
        c.setBeans(new HashMap<>(Map.of("due", new Dates())));
        engine = c.buildProcessEngine();
    }

    /** Puts an instance of the shipped drawing at a step and gives the task that waits there. */
    String taskAt(String step) {
        engine.getRepositoryService()
                .createDeployment()
                .name("bare")
                .addString("bare.bpmn", drawing())
                .deploy();
        var variables = Map.<String, Object>of("unit", "TCT", "title", "Thông báo", "documentId", "1", "drafter", "1");
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey("bare")
                .startBeforeActivity(step)
                .setVariables(variables)
                .execute();
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    void complete(String task, String outcome) {
        engine.getTaskService().complete(task, Map.of("outcome", outcome));
    }

    /** Under a key of its own, so that the product's own deployment is not touched. */
    private static String drawing() {
        try {
            return new ClassPathResource(DRAWING)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("\"document-approval\"", "\"bare\"");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        for (var deployment : engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentName("bare")
                .list()) {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
        engine.close();
    }

    /** Stands for our resolver of deadlines. */
    private static final class Dates extends HashMap<String, Object> {

        private static final List<String> NAMES = List.of("assign", "draft", "check", "approve", "sign", "number");

        Dates() {
            var later = Date.from(Instant.parse("2030-01-01T00:00:00Z"));
            NAMES.forEach(name -> put(name, later));
        }
    }
}
