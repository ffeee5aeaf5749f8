package vn.giaouoc.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.giaouoc.organization.Role;

/** Renders the sample pages. */
final class PageRendering {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private PageRendering() {}

    static String render(String name, Locale locale) throws IOException {
        var page = SamplePages.all().get(name);
        if (page == null) {
            throw new IllegalArgumentException(name);
        }
        Map<String, Object> values = new HashMap<>(page.getValue());
        values.put("ctx", SampleContext.of(locale, "/" + name, null, Role.ADMIN));
        var out = new StringOutput();
        ENGINE.render(page.getKey() + ".jte", values, out);
        return out.toString();
    }
}
