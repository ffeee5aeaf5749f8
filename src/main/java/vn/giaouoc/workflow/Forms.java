package vn.giaouoc.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;

/** The form-js schemas of user tasks, and their validation on the server. */
@Service
public class Forms {

    Forms() {}

    /** @param key {@code <area>/<name>} */
    public Optional<FormSchema> byKey(String key) {
        throw new UnsupportedOperationException();
    }

    /** Problems of single fields; empty if the data fits the schema. Keys that the schema does not know are problems. */
    public List<Problem.Field> validate(FormSchema schema, Map<String, Object> data) {
        throw new UnsupportedOperationException();
    }
}
