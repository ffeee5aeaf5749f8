package vn.giaouoc.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, filled with sample data, in both languages. What is rendered can be looked at under {@code target/pages}. */
class PageTextsTests {

    private static final Pattern KEY = Pattern.compile(">\\s*(web\\.[a-zA-Z0-9.-]+)|\"(web\\.[a-zA-Z0-9.-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    static Stream<String> pages() throws IOException {
        return SamplePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasAWordForEverythingInBothLanguages(String name) throws IOException {
        for (var locale : new Locale[] {Locale.forLanguageTag("vi"), Locale.ENGLISH}) {
            var html = PageRendering.render(name, locale);
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
}
