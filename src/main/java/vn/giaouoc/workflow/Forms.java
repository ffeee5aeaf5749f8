package vn.giaouoc.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.shared.Problem;

/** The form-js schemas of user tasks, and their validation on the server. */
@Service
public class Forms {

    private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)+");

    private final FormValidation validation;
    private final JsonMapper json;
    private final Map<String, Optional<FormSchema>> known = new ConcurrentHashMap<>();

    Forms(FormValidation validation, JsonMapper json) {
        this.validation = validation;
        this.json = json;
    }

    /** @param key {@code <area>/<name>} */
    public Optional<FormSchema> byKey(String key) {
        return known.computeIfAbsent(key, this::read);
    }

    /** Problems of single fields; empty if the data fits the schema. Keys that the schema does not know are problems. */
    public List<Problem.Field> validate(FormSchema schema, Map<String, Object> data) {
        return validation.problems(schema, data, true);
    }

    /**
     * @param complete false where somebody refuses or returns: what is missing is no problem then, what is there must fit
     */
    void requireValid(@Nullable String key, Map<String, Object> data, boolean complete) {
        var schema = key == null
                ? new FormSchema("", Map.of())
                : byKey(key).orElseThrow(() -> new IllegalStateException("no form " + key));
        var problems = validation.problems(schema, data, complete);
        if (!problems.isEmpty()) {
            throw Problem.invalid("workflow.form-invalid").withFields(problems);
        }
    }

    private Optional<FormSchema> read(String key) {
        var file = new ClassPathResource("forms/" + key + ".form");
        if (!KEY.matcher(key).matches() || !file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FormSchema(key, json.readValue(file.getContentAsByteArray(), new TypeReference<>() {})));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
