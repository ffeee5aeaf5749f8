package vn.giaouoc.workflow.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions of drawings read variables, {@code list.<name>}, {@code due.<key>} and the names of handlers, nothing else: no
 * bean, no method, no function, no property of a Java object.
 */
class SafeExpressions extends JuelExpressionManager {

    private final ELResolver names;

    SafeExpressions(ELResolver names) {
        this.names = names;
    }

    /** The engine adds functions of its own here; drawings need none. */
    @Override
    public void addFunction(String name, Method function) {}

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(names);
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new MapELResolver(true));
        resolver.add(new Denying());
        return resolver;
    }

    /** Ends every chain that would have gone into a Java object. */
    private static final class Denying extends ReadOnlyNames {

        @Override
        protected @org.jspecify.annotations.Nullable Object read(
                org.camunda.bpm.impl.juel.jakarta.el.ELContext context,
                @org.jspecify.annotations.Nullable Object base,
                Object property) {
            if (base == null) {
                return null;
            }
            throw new ExpressionRefused("property " + property);
        }

        @Override
        public Object invoke(
                org.camunda.bpm.impl.juel.jakarta.el.ELContext context,
                Object base,
                Object method,
                Class<?>[] types,
                Object[] arguments) {
            throw new ExpressionRefused("method " + method);
        }
    }
}
