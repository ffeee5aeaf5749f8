package vn.giaouoc.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when a database was given by {@code spring.datasource.url}. */
final class OnGivenDatabase implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !new OnEmbeddedDatabase().matches(context, metadata);
    }
}
