package vn.giaouoc.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** A resolver that only answers names, and lets nobody write. */
abstract class ReadOnlyNames extends ELResolver {

    /** The value, with the context marked as resolved by the caller; null if the name is not ours. */
    protected abstract @Nullable Object read(ELContext context, @Nullable Object base, Object property);

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        var value = read(context, base, property);
        if (value != null) {
            context.setPropertyResolved(true);
        }
        return value;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        throw new ExpressionRefused("writing " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }
}
