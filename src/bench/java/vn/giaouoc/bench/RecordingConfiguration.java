package vn.giaouoc.bench;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the recorder between the product and its pool. */
@TestConfiguration(proxyBeanMethods = false)
class RecordingConfiguration {

    @Bean
    static BeanPostProcessor recordingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && !(bean instanceof RecordingDataSource)
                        ? new RecordingDataSource(source)
                        : bean;
            }
        };
    }
}
