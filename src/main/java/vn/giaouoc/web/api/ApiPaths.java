package vn.giaouoc.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Whether a request is for the REST calls, read from the decoded path as the routing reads it: /%61pi is /api. */
final class ApiPaths {

    private ApiPaths() {}

    static boolean holds(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.startsWith("/api/");
    }
}
