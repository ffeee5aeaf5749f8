package vn.giaouoc.web.api;

import java.util.List;

/** 400: what was sent cannot be read as what the call takes. */
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    Malformed(String code, Object... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    String code() {
        return code;
    }

    List<Object> args() {
        return args;
    }
}
