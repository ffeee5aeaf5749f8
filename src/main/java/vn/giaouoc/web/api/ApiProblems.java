package vn.giaouoc.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.security.ProblemWriter;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.ProblemTexts;

/** Writes refusals to clients of the API, in the language of the request. */
@Component
class ApiProblems implements ProblemWriter {

    private static final Map<Problem.Kind, Integer> STATUS = Map.of(
            Problem.Kind.NOT_FOUND, 404,
            Problem.Kind.NOT_ALLOWED, 403,
            Problem.Kind.CONFLICT, 409,
            Problem.Kind.INVALID, 422,
            Problem.Kind.TOO_LARGE, 413,
            Problem.Kind.WRONG_TYPE, 415,
            Problem.Kind.TOO_OFTEN, 429);

    private final ProblemTexts texts;
    private final ObjectProvider<LocaleResolver> locales;
    private final JsonMapper json;

    ApiProblems(ProblemTexts texts, ObjectProvider<LocaleResolver> locales, JsonMapper json) {
        this.texts = texts;
        this.locales = locales;
        this.json = json;
    }

    static int status(Problem.Kind kind) {
        return STATUS.getOrDefault(kind, 422);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (problem.kind() == Problem.Kind.TOO_OFTEN
                && !problem.args().isEmpty()
                && problem.args().get(0) instanceof Number seconds) {
            response.setHeader("Retry-After", String.valueOf(seconds.longValue()));
        }
        send(response, body(problem, locale(request)));
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... args)
            throws IOException {
        var locale = locale(request);
        var title = texts.text("web.status." + status, List.of(), locale);
        send(
                response,
                new ProblemBody(
                        "about:blank",
                        title,
                        status,
                        texts.text(code, List.of(args), locale),
                        code,
                        List.of(args),
                        null));
    }

    /** Asked for late: whoever resolves locales is made together with what writes refusals. */
    private Locale locale(HttpServletRequest request) {
        return locales.getObject().resolveLocale(request);
    }

    ProblemBody body(Problem problem, Locale locale) {
        var fields = problem.fields().stream()
                .map(field ->
                        new ProblemBody.Field(field.field(), field.code(), texts.detail(field, locale), field.args()))
                .toList();
        return new ProblemBody(
                "about:blank",
                texts.title(problem.kind(), locale),
                status(problem.kind()),
                texts.detail(problem, locale),
                problem.code(),
                problem.args(),
                noneIfEmpty(fields));
    }

    private static @Nullable List<ProblemBody.Field> noneIfEmpty(List<ProblemBody.Field> fields) {
        return fields.isEmpty() ? null : fields;
    }

    private void send(HttpServletResponse response, ProblemBody body) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(body.status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
