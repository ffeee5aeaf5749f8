package vn.giaouoc.web.pages;

import java.util.List;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Ids;

/** The versions that stood on the page when a person decided, as the page sends them back: {@code version:sha256}. */
final class Seen {

    private Seen() {}

    static List<DocumentRef> refs(List<String> sent) {
        return sent.stream().filter(text -> !text.isEmpty()).map(Seen::ref).toList();
    }

    private static DocumentRef ref(String text) {
        var parts = text.split(":", 2);
        return new DocumentRef(Ids.parse(parts[0], "web.unknown-page"), parts.length < 2 ? "" : parts[1]);
    }
}
