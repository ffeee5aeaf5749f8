package vn.giaouoc.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Pages speak Vietnamese until the person chooses English, whatever language the browser was installed in; clients of the REST
 * interface choose with each request.
 */
class ChosenLanguage implements LocaleResolver {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && "en".equals(cookie.getValue()) ? Locale.ENGLISH : VIETNAMESE;
    }

    private static Locale accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(VIETNAMESE, Locale.ENGLISH));
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException notALanguageRange) {
            return VIETNAMESE;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(COOKIE, Locale.ENGLISH.equals(locale) ? "en" : "vi"));
        }
    }

    /** A harmless preference, kept a year. */
    static String cookie(String name, String value) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(java.time.Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
