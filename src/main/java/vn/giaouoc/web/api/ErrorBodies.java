package vn.giaouoc.web.api;

import jakarta.servlet.RequestDispatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import vn.giaouoc.web.ProblemTexts;

/** What is refused before any handler is reached, for whoever does not ask for a page: the same shape, and nothing inside out. */
@Component
class ErrorBodies extends DefaultErrorAttributes {

    private final ProblemTexts texts;

    ErrorBodies(ProblemTexts texts) {
        this.texts = texts;
    }

    // javac 17 does not read the overridden method's type annotations, javac 25 does: no signature pleases both
    @SuppressWarnings("NullAway")
    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        var status = sent instanceof Integer known ? known : 500;
        Locale locale = request.getLocale();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", texts.text("web.status." + status, List.of(), locale));
        body.put("status", status);
        body.put("code", "web.status." + status);
        body.put("args", List.of());
        return body;
    }
}
