package vn.giaouoc.shared;

import java.util.List;

/**
 * A foreseen refusal: a stable code {@code <module>.<what>}, its arguments, and optionally the fields it speaks of. The text
 * of each code is in {@code messages/}; nothing else is shown to people.
 */
public final class Problem extends RuntimeException {

    /** What sort of refusal; the web turns it into a status. */
    public enum Kind {
        /** 404; also for what exists but may not be seen. */
        NOT_FOUND,
        /** 403; the thing may be seen, the act is not allowed. */
        NOT_ALLOWED,
        /** 409; somebody else was faster, or the thing is in another state. */
        CONFLICT,
        /** 422; what was sent breaks a rule. */
        INVALID,
        /** 413; too large. */
        TOO_LARGE,
        /** 415; not a type we take. */
        WRONG_TYPE,
        /** 429; too often. */
        TOO_OFTEN
    }

    /**
     * One field's own message.
     *
     * @param field name as sent, {@code row 3, column unit} for tables
     * @param code message code, as for the problem
     */
    public record Field(String field, String code, List<Object> args) {

        public Field(String field, String code, Object... args) {
            this(field, code, List.of(args));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Field> fields;

    private Problem(Kind kind, String code, List<Object> args, List<Field> fields) {
        super(code + (args.isEmpty() ? "" : " " + args));
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.fields = fields;
    }

    public static Problem notFound(String code, Object... args) {
        return new Problem(Kind.NOT_FOUND, code, List.of(args), List.of());
    }

    public static Problem notAllowed(String code, Object... args) {
        return new Problem(Kind.NOT_ALLOWED, code, List.of(args), List.of());
    }

    public static Problem conflict(String code, Object... args) {
        return new Problem(Kind.CONFLICT, code, List.of(args), List.of());
    }

    public static Problem invalid(String code, Object... args) {
        return new Problem(Kind.INVALID, code, List.of(args), List.of());
    }

    /** A refusal of the kind named, for the rarer kinds. */
    public static Problem of(Kind kind, String code, Object... args) {
        return new Problem(kind, code, List.of(args), List.of());
    }

    /** The same refusal with the messages of single fields. */
    public Problem withFields(List<Field> fields) {
        return new Problem(kind, code, args, List.copyOf(fields));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Field> fields() {
        return fields;
    }
}
