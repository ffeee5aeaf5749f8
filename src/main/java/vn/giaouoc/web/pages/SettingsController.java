package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Language and colours, on the spot. */
@Controller
class SettingsController {

    private static final Set<String> THEMES = Set.of("light", "dark");

    private final LocaleResolver locales;

    SettingsController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, "en".equals(language) ? Locale.ENGLISH : ChosenLanguage.VIETNAMESE);
        return Pages.to(Pages.local(back, "/"));
    }

    @PostMapping("/theme")
    String theme(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ChosenLanguage.cookie(Contexts.THEME_COOKIE, THEMES.contains(theme) ? theme : ""));
        return Pages.to(Pages.local(back, "/"));
    }
}
