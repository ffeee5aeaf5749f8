package vn.giaouoc.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaouoc.organization.Role;

/** Every page, filled with sample data, in both languages. What is rendered can be looked at under {@code target/pages}. */
class PageTextsTests {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final Pattern KEY = Pattern.compile(">\\s*(web\\.[a-zA-Z0-9.-]+)|\"(web\\.[a-zA-Z0-9.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static Stream<String> pages() throws IOException {
        return SamplePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasAWordForEverythingInBothLanguages(String name) throws IOException {
        for (var locale : new Locale[] {Locale.forLanguageTag("vi"), Locale.ENGLISH}) {
            var html = render(name, locale);
            var file = Path.of("target/pages/" + locale.getLanguage() + "/" + name + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, html);

            assertThat(KEY.matcher(html).results().map(found -> found.group())).isEmpty();
            assertThat(PLACEHOLDER
                            .matcher(html.replaceAll("data-text=\"[^\"]*\"", ""))
                            .results()
                            .map(found -> found.group()))
                    .isEmpty();
        }
    }

    private static String render(String name, Locale locale) throws IOException {
        var page = SamplePages.all().get(name);
        Map<String, Object> values = new HashMap<>(page.getValue());
        values.put("ctx", SampleContext.of(locale, "/" + name, null, Role.ADMIN));
        var out = new StringOutput();
        ENGINE.render(page.getKey() + ".jte", values, out);
        return out.toString();
    }
}
