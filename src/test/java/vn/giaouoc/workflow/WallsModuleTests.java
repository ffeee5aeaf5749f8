package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.organization.Post;

/** The engine's walls, as they really stand in the running configuration. */
class WallsModuleTests extends FlowWorld {

    @Autowired
    ProcessEngine engine;

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void expressionsKnowNoBeansScriptsDoNotRunAndQueriesEvaluateNothing() {
        var c = settings();

        assertThat(c.getExpressionManager().getClass().getSimpleName()).isEqualTo("SafeExpressions");
        assertThat(c.getBeans()).isNullOrEmpty();
        assertThat(c.getScriptEngineResolver().getClass().getSimpleName()).isEqualTo("NoScripts");
        assertThat(c.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(c.isEnableScriptCompilation()).isFalse();
        assertThat(c.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(c.isConfigureScriptEngineHostAccess()).isFalse();
        assertThat(c.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(c.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(c.getCustomPreBPMNParseListeners())
                .extracting(listener -> listener.getClass().getSimpleName())
                .contains("Gate");
    }

    @Test
    void otherLanguagesJavaObjectsAndForeignXmlStayOut() {
        var c = settings();

        assertThat(c.isCmmnEnabled()).isFalse();
        assertThat(c.isStandaloneTasksEnabled()).isFalse();
        assertThat(c.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(c.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(c.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(c.getDeserializationAllowedClasses()).isNullOrEmpty();
        assertThat(c.getDeserializationAllowedPackages()).isNullOrEmpty();
        assertThat(c.isEnableXxeProcessing()).isFalse();
        assertThat(c.getVariableSerializers().getSerializerByName("file")).isNull();
        assertThatThrownBy(() -> c.getDmnElProvider().createExpression("1 + 1")).hasMessageContaining("FEEL");
    }

    @Test
    void theEngineNeverChangesItsTablesAndKeepsTheRest() {
        var c = settings();

        assertThat(c.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(c.getDatabaseTablePrefix()).isEqualTo("engine.");
        assertThat(c.isTenantCheckEnabled()).isTrue();
        assertThat(c.isAuthorizationEnabled()).isTrue();
        assertThat(c.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(c.getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(c.isMetricsEnabled()).isFalse();
        assertThat(c.isTaskMetricsEnabled()).isFalse();
        assertThat(c.getIdGenerator().getNextId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7.*");
    }

    @Test
    void aJavaObjectIsNoVariable() {
        var instance = approval().instance();
        var engineId = jdbc.sql("select engine_id from workflow_instance where id = :i")
                .param("i", instance)
                .query(String.class)
                .single();

        assertThatThrownBy(
                        () -> engine.getRuntimeService().setVariable(engineId, "list", new ArrayList<>(List.of("a"))))
                .hasMessageContaining("serializer");
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .setVariable(
                                engineId,
                                "file",
                                Variables.fileValue("x.txt")
                                        .file("x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                        .create()))
                .hasMessageContaining("serializer");
        assertThat(jdbc.sql(
                                "select count(*) from engine.act_ge_bytearray where convert_from(substring(bytes_ from 1 for 2), 'LATIN1') = convert_from('\\xaced'::bytea, 'LATIN1')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aProcessInstanceBeginsOnlyThroughTheCorridor() {
        var before = jdbc.sql("select count(*) from engine.act_ru_execution")
                .query(Integer.class)
                .single();

        assertThatThrownBy(() -> engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "test-approval", java.util.UUID.randomUUID().toString(), Map.of("unit", unit)));

        assertThat(jdbc.sql("select count(*) from engine.act_ru_execution")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
        assertThat(office.as(unit, Post.HEAD).keys()).isNotEmpty();
    }
}
