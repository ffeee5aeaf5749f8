package vn.giaouoc.covenants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** First words of the papers of a year, for people to go on from. */
@Component
class Templates {

    /** The template of that name with {@code {{name}}} replaced. */
    String fill(String name, Map<String, String> values) {
        var text = read("/layouts/covenant/" + name + ".txt");
        for (var value : values.entrySet()) {
            text = text.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return text;
    }

    private static String read(String path) {
        try (var in = Templates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no template " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
