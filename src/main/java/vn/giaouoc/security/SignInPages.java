package vn.giaouoc.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.giaouoc.shared.Problem;

/**
 * Where a browser is sent before, during and after signing in.
 *
 * <p>{@code GET /login?error=<code without the module>&wait=<seconds>&next=<local address>}: {@code wrong-password}, {@code
 * throttled}, {@code busy}; {@code /login?signed-out}. {@code POST /login} takes {@code username}, {@code password}, {@code
 * next}.
 */
final class SignInPages {

    private final java.util.List<PathPattern> known;

    SignInPages(PagePaths paths) {
        known = Stream.concat(paths.signedIn().stream(), Stream.of("/password", "/logout"))
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /** Refused without being signed in: a known page leads to the sign-in page, an unknown one does not exist. */
    void begin(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var path = PathContainer.parsePath(request.getServletPath());
        if (known.stream().noneMatch(pattern -> pattern.matches(path))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var reading = request.getMethod().equals("GET");
        var here = isHtmx(request) ? pathOf(request.getHeader("HX-Current-URL")) : reading ? addressOf(request) : null;
        redirect(request, response, "/login" + (here == null ? "" : "?next=" + encoded(here)));
    }

    /** Refused though signed in: a missing CSRF token is said, everything else does not exist. */
    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var forged = refused instanceof CsrfException;
        response.sendError(forged ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        var target = new StringBuilder("/login?error=");
        if (refused instanceof Refused reason) {
            var problem = reason.problem();
            target.append(problem.code().substring(problem.code().indexOf('.') + 1));
            if (problem.kind() == Problem.Kind.TOO_OFTEN && !problem.args().isEmpty()) {
                target.append("&wait=").append(problem.args().get(0));
            }
        } else {
            target.append("wrong-password");
        }
        var next = request.getParameter("next");
        if (next != null && isLocal(next)) {
            target.append("&next=").append(encoded(next));
        }
        redirect(request, response, target.toString());
    }

    static void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var next = request.getParameter("next");
        redirect(request, response, next != null && isLocal(next) ? next : "/");
    }

    /** A path on this server and nothing else; what a browser might read as another host is none. */
    static boolean isLocal(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.length() < 2000
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(letter -> letter < 0x20 || letter == 0x7f);
    }

    static void redirect(HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
        if (isHtmx(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", target);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", response.encodeRedirectURL(target));
    }

    private static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static @Nullable String pathOf(@Nullable String url) {
        try {
            var address = url == null ? null : URI.create(url);
            return address == null || address.getRawPath() == null
                    ? null
                    : address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static @Nullable String addressOf(HttpServletRequest request) {
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return address.equals("/") ? null : address;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A sign-in that failed for a reason people are told. */
    static final class Refused extends BadCredentialsException {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
