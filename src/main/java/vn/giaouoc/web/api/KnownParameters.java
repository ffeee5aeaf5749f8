package vn.giaouoc.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that a call does not take: a misspelt filter must not look like an answer. */
class KnownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var names = known.computeIfAbsent(method, KnownParameters::namesOf);
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new Malformed("web.unknown-parameter", name);
            }
            if (values.length > 1) {
                throw new Malformed("web.parameter-repeated", name);
            }
            if (values[0].indexOf('\0') >= 0) {
                throw new Malformed("web.parameter-unusable", name);
            }
        });
        return true;
    }

    static Set<String> namesOf(HandlerMethod method) {
        var names = new HashSet<String>();
        for (MethodParameter argument : method.getMethodParameters()) {
            Parameter parameter = argument.getParameter();
            var single = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
            if (single != null) {
                names.add(single.name().isEmpty() ? parameter.getName() : single.name());
            } else if (parameter.isAnnotationPresent(RequestPart.class)) {
                names.add(parameter.getName());
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                for (var component : argument.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }
}
