package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.giaouoc.shared.Problem;

/** PostgreSQL keeps no NUL: what holds one is refused by name, where it would break the write half way. */
final class KeepableInput implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (value.indexOf('\0') >= 0) {
                    throw Problem.invalid("web.form-unreadable")
                            .withFields(List.of(new Problem.Field(name, "web.field-unreadable")));
                }
            }
        });
        return true;
    }
}
