package vn.giaouoc.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as RFC 9457 has it, with our code.
 *
 * @param code {@code <module>.<what>}, stable
 * @param args what the text speaks of, for clients that write their own
 * @param fields messages of single fields; left out if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<?> args,
        @Nullable List<Field> fields) {

    /** One field's message. */
    record Field(String field, String code, String detail, List<?> args) {}
}
