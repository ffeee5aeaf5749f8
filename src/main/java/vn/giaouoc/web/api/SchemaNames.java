package vn.giaouoc.web.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names of schemas in the description: with the enclosing type, since two calls may both have an {@code Answer}. */
@Configuration(proxyBeanMethods = false)
class SchemaNames {

    @Bean
    static ModelResolver schemas(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new WithEnclosingType());
    }

    private static final class WithEnclosingType extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var name = super.nameForClass(type, options);
            var enclosing = type.getEnclosingClass();
            return enclosing == null ? name : enclosing.getSimpleName().replaceFirst("Api$", "") + name;
        }
    }
}
