package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of documents, newest first; {@code next} goes into the next query's {@code after}, null on the last page. */
public record DocumentPage(
        List<DocumentSummary> items, @Nullable String next) {}
