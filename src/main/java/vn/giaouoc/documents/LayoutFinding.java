package vn.giaouoc.documents;

import java.util.List;

/**
 * Something about a paper that breaks a rule of layout.
 *
 * @param code of a message, {@code documents.layout-…}
 */
public record LayoutFinding(String code, List<Object> args) {

    public static LayoutFinding of(String code, Object... args) {
        return new LayoutFinding(code, List.of(args));
    }
}
