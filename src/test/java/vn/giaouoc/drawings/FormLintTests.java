package vn.giaouoc.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every form must have: known components, a Vietnamese and an English label, choices where one chooses. */
class FormLintTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TYPES = Set.of(
            "textfield",
            "textarea",
            "number",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "datetime",
            "text",
            "group",
            "dynamiclist");
    private static final Set<String> SOURCES =
            Set.of("units", "people-of-unit", "group-members", "document-types", "fields");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist");

    @Test
    void formsUseWhatThePageAndTheServerKnow() throws IOException {
        try (var files = Files.walk(Path.of("forms"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".form")).toList()) {
                var form = JSON.readTree(Files.readString(file));

                assertThat(form.path("type").asString()).as(file.toString()).isEqualTo("default");
                assertThat(form.path("schemaVersion").isNumber())
                        .as(file.toString())
                        .isTrue();
                assertThat(form.path("id").asString())
                        .as(file.toString())
                        .isEqualTo(file.getParent().getFileName() + "-"
                                + file.getFileName().toString().replace(".form", ""));
                check(file, form);
            }
        }
    }

    private static void check(Path file, JsonNode parent) {
        var keys = new HashSet<String>();
        for (var component : parent.path("components")) {
            var type = component.path("type").asString();
            var at = file + " " + component.path("id").asString();
            assertThat(TYPES).as(at).contains(type);
            assertThat(component.path("id").asString()).as(at).isNotBlank();
            if (type.equals("text")) {
                assertThat(component.path("text").asString()).as(at).isNotBlank();
                continue;
            }
            assertThat(component.path("label").asString()).as(at).isNotBlank();
            assertThat(component.path("properties").path("label_en").asString())
                    .as(at)
                    .isNotBlank();
            if (!type.equals("group")) {
                var key = component
                        .path(type.equals("dynamiclist") ? "path" : "key")
                        .asString();
                assertThat(key).as(at).matches("[A-Za-z][A-Za-z0-9]*");
                // the page itself asks for the reason of an outcome
                assertThat(key.equals("reason") && parent.has("schemaVersion"))
                        .as(at)
                        .isFalse();
                assertThat(keys.add(key)).as(at + " only once").isTrue();
            }
            if (CHOICES.contains(type)) {
                var source = component.path("properties").path("options").asString("");
                assertThat(SOURCES.contains(source) || !component.path("values").isEmpty())
                        .as(at + " choices")
                        .isTrue();
            }
            check(file, component);
        }
    }
}
