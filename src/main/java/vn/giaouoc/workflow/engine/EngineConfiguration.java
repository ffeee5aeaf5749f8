package vn.giaouoc.workflow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ServiceTaskHandler;

/** The engine and its walls. Each setting is asserted by a test; the reasons stand in the security notes of the operations guide. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Handlers serviceTaskHandlers(ObjectProvider<ServiceTaskHandler> beans, CorridorPort corridor) {
        return new Handlers(beans, corridor);
    }

    @Bean
    ProcessEngineConfigurationImpl engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock,
            Handlers handlers,
            CorridorPort corridor,
            DueDates dueDates) {
        var c = new SpringTransactionsProcessEngineConfiguration();
        c.setProcessEngineName("giaouoc");
        c.setDataSource(dataSource);
        c.setTransactionManager(transactions);
        // static and global: one engine, one clock
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        tables(c);
        walls(c, new DrawingNames(handlers, dueDates));
        c.setIdGenerator(() -> Ids.next().toString());
        c.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new Gate())));
        c.setCustomPostBPMNParseListeners(new ArrayList<>(
                List.of(new Gate.Wiring(new CaseListener(corridor), new TaskListenerOfCorridor(corridor)))));
        c.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new CaseLock(corridor))));
        // started and stopped with the application, see Jobs
        c.setJobExecutorActivate(false);
        return c;
    }

    private static void tables(ProcessEngineConfigurationImpl c) {
        c.setDatabaseSchemaUpdate("false");
        c.setDatabaseSchema("engine");
        c.setDatabaseTablePrefix("engine.");
        c.setDatabaseType("postgres");
        c.setHistory("activity");
        c.setMetricsEnabled(false);
        c.setTaskMetricsEnabled(false);
        c.setDbMetricsReporterActivate(false);
        c.setHistoryCleanupEnabled(false);
    }

    private static void walls(ProcessEngineConfigurationImpl c, DrawingNames names) {
        c.setExpressionManager(new SafeExpressions(names));
        c.setDmnElProvider(text -> {
            throw new ProcessEngineException("decision tables are written in FEEL only");
        });
        c.setScriptEngineResolver(new NoScripts());
        c.setEnableFetchScriptEngineFromProcessApplication(false);
        c.setEnableScriptCompilation(false);
        c.setEnableScriptEngineLoadExternalResources(false);
        c.setConfigureScriptEngineHostAccess(false);
        c.setEnableExpressionsInAdhocQueries(false);
        c.setEnableExpressionsInStoredQueries(false);
        c.setCmmnEnabled(false);
        c.setStandaloneTasksEnabled(false);
        c.setVariableTypes(PlainVariables.serializers());
        c.setDefaultSerializationFormat("application/json");
        c.setJavaSerializationFormatEnabled(false);
        c.setDeserializationTypeValidationEnabled(true);
        c.setEnableXxeProcessing(false);
        c.setTenantCheckEnabled(true);
        c.setAuthorizationEnabled(true);
        c.setEnforceHistoryTimeToLive(true);
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(ProcessEngineConfigurationImpl settings) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(settings);
        return factory;
    }

    @Bean
    EngineDoor engineDoor(ProcessEngine engine) {
        return new EngineDoor(engine);
    }
}
