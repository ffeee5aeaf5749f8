package vn.giaouoc.workflow;

import java.util.Map;

/**
 * A form-js schema.
 *
 * @param key {@code <area>/<name>}, as the drawing names it
 * @param schema the JSON as it is, with {@code components}
 */
public record FormSchema(String key, Map<String, Object> schema) {}
