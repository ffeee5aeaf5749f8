package vn.giaouoc.web.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.CurrentActor;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;

/** Makes the context of a page from its request. */
@Component
class Contexts {

    static final String THEME_COOKIE = "theme";

    private final MessageSource messages;
    private final UiManifest ui;
    private final Names names;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final ObjectProvider<CurrentActor> current;

    Contexts(
            MessageSource messages,
            UiManifest ui,
            Names names,
            Clock clock,
            WorkingCalendar calendar,
            ObjectProvider<CurrentActor> current) {
        this.messages = messages;
        this.ui = ui;
        this.names = names;
        this.clock = clock;
        this.calendar = calendar;
        this.current = current;
    }

    Ctx of(HttpServletRequest request) {
        return new Ctx(
                messages,
                RequestContextUtils.getLocale(request),
                theme(request),
                path(request),
                csrf(request),
                ui,
                names,
                clock.instant(),
                calendar::workingDaysBetween,
                actor(),
                flash(request),
                clock instanceof OffsetClock moved && moved.isMoved() ? Vietnam.today(clock) : null,
                "true".equals(request.getHeader("HX-Request")));
    }

    private @Nullable Actor actor() {
        return current.getObject().find().orElse(null);
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME_COOKIE);
        return cookie == null ? "" : cookie.getValue().replaceAll("[^a-z]", "");
    }

    /** What answers a write, or stands for a page that failed, has an address that nobody can come back to. */
    private static String path(HttpServletRequest request) {
        boolean comesBack = !request.getMethod().equals("POST") && request.getDispatcherType() != DispatcherType.ERROR;
        if (!comesBack && !request.getRequestURI().equals("/verify")) {
            return Pages.local(request.getParameter("_back"), "/tasks");
        }
        return request.getRequestURI()
                + Optional.ofNullable(request.getQueryString())
                        .map(q -> "?" + q)
                        .orElse("");
    }

    private static Ctx.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Ctx.Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
                : new Ctx.Csrf("X-CSRF-TOKEN", "_csrf", "");
    }

    /** The form of that name, filled again if it was refused a moment ago. */
    static FormState form(HttpServletRequest request, String name) {
        var flash = flash(request);
        return flash != null && name.equals(flash.form())
                ? new FormState(name, flash.typed(), flash.errors())
                : new FormState(name, Map.of(), Map.of());
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        var map = RequestContextUtils.getInputFlashMap(request);
        return map != null && map.get(Flash.ATTRIBUTE) instanceof Flash flash ? flash : null;
    }
}
