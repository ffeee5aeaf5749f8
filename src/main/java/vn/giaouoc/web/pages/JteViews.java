package vn.giaouoc.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/**
 * Pages from JTE templates: those compiled by the build, or, with {@code giaouoc.templates=src/main/jte}, the files themselves,
 * so that an edited page shows at the next request.
 */
@Component
class JteViews extends AbstractCachingViewResolver implements Ordered {

    private final TemplateEngine engine;
    private final Contexts contexts;

    JteViews(Contexts contexts, @Value("${giaouoc.templates:}") String folder) {
        this.contexts = contexts;
        engine = folder.isBlank()
                ? TemplateEngine.createPrecompiled(ContentType.Html)
                : TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(folder)), Path.of("target/jte-dev"), ContentType.Html);
        engine.setTrimControlStructures(true);
        setCacheLimit(0);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    @Override
    protected View loadView(String name, Locale locale) {
        var view = new JteView(name + ".jte");
        view.setApplicationContext(obtainApplicationContext());
        view.setContentType("text/html;charset=UTF-8");
        return view;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) throws Exception {
        return name.startsWith("redirect:") || name.startsWith("forward:") || !engine.hasTemplate(name + ".jte")
                ? null
                : loadView(name, locale);
    }

    private final class JteView extends AbstractView {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            var values = new HashMap<String, Object>(model);
            values.put("ctx", contexts.of(request));
            var output = new Utf8ByteOutput();
            engine.render(template, values, output);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
