package vn.giaouoc.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is too old, and lets nobody past the password page who still has a one-time password. */
class SessionLimitsFilter extends OncePerRequestFilter {

    private static final Set<String> WITH_ONE_TIME_PASSWORD = Set.of("/password", "/logout", "/login", "/favicon.ico");

    private final SecuritySettings settings;
    private final WallClock clock;

    SessionLimitsFilter(SecuritySettings settings, WallClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            if (signedIn.since().plus(settings.sessionAbsolute()).isBefore(clock.instant())) {
                end(request);
            } else if (signedIn.mustChange() && !mayBeSeen(request.getServletPath())) {
                SignInPages.redirect(request, response, "/password");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean mayBeSeen(String path) {
        return WITH_ONE_TIME_PASSWORD.contains(path) || path.startsWith("/ui/");
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
