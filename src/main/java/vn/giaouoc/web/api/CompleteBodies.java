package vn.giaouoc.web.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that lacks what its record does not mark {@code @Nullable}, naming each field. */
@RestControllerAdvice("vn.giaouoc.web.api")
class CompleteBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body == null) {
            throw new Malformed("web.body-unreadable");
        }
        var missing = new ArrayList<String>();
        collect(body, "", missing);
        if (!missing.isEmpty()) {
            throw new Malformed("web.field-missing", List.copyOf(missing));
        }
        return body;
    }

    private static void collect(Object value, String path, List<String> missing) {
        if (!value.getClass().isRecord() || !value.getClass().getName().startsWith("vn.giaouoc.")) {
            return;
        }
        for (var component : value.getClass().getRecordComponents()) {
            var name = path + component.getName();
            var held = read(component, value);
            if (held == null) {
                if (!isNullable(component)) {
                    missing.add(name);
                }
            } else if (held instanceof Collection<?> several) {
                collect(several, component, name, missing);
            } else {
                collect(held, name + ".", missing);
            }
        }
    }

    private static void collect(Collection<?> several, RecordComponent component, String name, List<String> missing) {
        var at = 0;
        for (var one : several) {
            var place = name + "[" + at++ + "]";
            if (one != null) {
                collect(one, place + ".", missing);
            } else if (component.getAnnotatedType() instanceof AnnotatedParameterizedType) {
                missing.add(place);
            }
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType().isPrimitive();
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
