package vn.giaouoc.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts of the product: each module has its own pair of files, and a new pair is found without being listed. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String ENDING = "_vi.properties";

    @Bean
    static MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(files)
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(name -> "messages/" + name.substring(0, name.length() - ENDING.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.forLanguageTag("vi"));
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
