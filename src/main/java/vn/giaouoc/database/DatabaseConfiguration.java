package vn.giaouoc.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import vn.giaouoc.shared.Vietnam;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JavaMigration engineTables() {
        return new V202611220900__engine_create_tables();
    }

    @Bean
    @Conditional(OnGivenDatabase.class)
    Clock systemClock() {
        return Clock.system(Vietnam.ZONE);
    }

    /** Migrations may take long and wait long; the pool's limits are for requests. */
    @Bean
    FlywayConfigurationCustomizer migrationsBesideThePool() {
        return configuration -> {
            if (configuration.getDataSource() instanceof HikariDataSource pool) {
                configuration.dataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(OnEmbeddedDatabase.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgresql embeddedPostgresql(
                @Value("${giaouoc.data:data}") Path folder,
                @Value("${giaouoc.database.options:}") List<String> options) {
            return new EmbeddedPostgresql(folder, options);
        }

        /** Boot's pool asks this bean, so the pool closes first and the server last. */
        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedPostgresql postgresql) {
            return new JdbcConnectionDetails() {
                @Override
                public String getUsername() {
                    return EmbeddedPostgresql.USER;
                }

                @Override
                public String getPassword() {
                    return postgresql.password();
                }

                @Override
                public String getJdbcUrl() {
                    return postgresql.url();
                }
            };
        }

        @Bean
        @DependsOnDatabaseInitialization
        OffsetClock demonstrationClock(DataSource dataSource) {
            return new OffsetClock(dataSource);
        }
    }
}
