package vn.giaouoc.web.pages;

import java.io.IOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Plain names of the bundled files to the names they are served under, which carry their content's hash. */
@Component
public class UiManifest {

    private final Map<String, String> names;

    UiManifest(ObjectMapper json) throws IOException {
        var file = new ClassPathResource("static/ui/manifest.json");
        if (file.exists()) {
            try (var stream = file.getInputStream()) {
                names = json.readValue(stream, new TypeReference<Map<String, String>>() {});
            }
        } else {
            names = Map.of();
        }
    }

    /** Address of a bundled file, for example of {@code app.css}. */
    public String path(String name) {
        return "/ui/" + names.getOrDefault(name, name);
    }
}
