package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.ProblemTexts;
import vn.giaouoc.workflow.TaskView;

/** What controllers of pages share: showing a page, going on after a form, and coming back to it with what was typed. */
@Component
class Pages {

    private static final Set<String> NEVER_KEPT = Set.of("password", "current", "replacement", "repeat", "_csrf");

    private final MessageSource messages;
    private final ProblemTexts problems;

    Pages(MessageSource messages, ProblemTexts problems) {
        this.messages = messages;
        this.problems = problems;
    }

    static ModelAndView show(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /** Goes on to another page with a word on what happened; none if the key is null. */
    String done(HttpServletRequest request, String path, @Nullable String key, @Nullable Object... args) {
        if (key != null) {
            var text = problems.text("web." + key, java.util.Arrays.asList(args), locale(request));
            RequestContextUtils.getOutputFlashMap(request).put(Flash.ATTRIBUTE, Flash.ok(text));
        }
        return to(path);
    }

    /** Back to the form, filled as it was, with the reasons. */
    String refused(HttpServletRequest request, Problem problem, String back) {
        var locale = locale(request);
        var errors = new HashMap<String, String>();
        for (var field : problem.fields()) {
            errors.putIfAbsent(field.field(), problems.detail(field, locale));
        }
        RequestContextUtils.getOutputFlashMap(request)
                .put(
                        Flash.ATTRIBUTE,
                        new Flash(
                                "late",
                                problems.detail(problem, locale),
                                request.getParameter("_form"),
                                typed(request),
                                errors));
        return to(back);
    }

    static String to(String path) {
        return "redirect:" + path;
    }

    /** A path on this server and nothing else. */
    static String local(@Nullable String back, String otherwise) {
        return back != null
                        && back.startsWith("/")
                        && !back.startsWith("//")
                        && back.indexOf('\\') < 0
                        // browsers drop tabs and line ends from an address, so "/\t/elsewhere" would lead off
                        && back.chars().noneMatch(letter -> letter < 0x20 || letter == 0x7f)
                ? back
                : otherwise;
    }

    String text(HttpServletRequest request, String key, Object... args) {
        return problems.text("web." + key, List.of(args), locale(request));
    }

    String detail(HttpServletRequest request, Problem problem) {
        return problems.detail(problem, locale(request));
    }

    String plain(HttpServletRequest request, String code, String otherwise) {
        var text = messages.getMessage(code, null, otherwise, locale(request));
        return text == null ? otherwise : text;
    }

    /** Words of an outcome's button, of the step's own where it has them. */
    String act(TaskView task, String outcome, HttpServletRequest request) {
        var general = plain(request, "web.act." + outcome, outcome);
        return plain(request, "web.act." + task.summary().definitionKey() + "." + outcome, general);
    }

    static Locale locale(HttpServletRequest request) {
        return RequestContextUtils.getLocale(request);
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var typed = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NEVER_KEPT.contains(name)) {
                typed.put(name, new ArrayList<>(List.of(values)));
            }
        });
        return typed;
    }

    /** Null for what was left blank. */
    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
