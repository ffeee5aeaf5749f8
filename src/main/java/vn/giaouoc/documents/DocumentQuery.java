package vn.giaouoc.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which documents to list; null does not restrict.
 *
 * @param q words in title or structured text; with diacritics they must match, without they need not
 * @param caseId documents of one case
 * @param after {@code next} of the page before
 * @param limit 1 to 100
 */
public record DocumentQuery(
        @Nullable String q,
        @Nullable String type,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String state,
        @Nullable String unit,
        @Nullable UUID caseId,
        @Nullable String after,
        int limit) {

    public DocumentQuery {
        limit = Math.max(1, Math.min(100, limit));
    }

    /** Everything one may read. */
    public static DocumentQuery all(int limit) {
        return new DocumentQuery(null, null, null, null, null, null, null, null, limit);
    }

    /** All documents of a case that one may read. */
    public static DocumentQuery ofCase(UUID caseId) {
        return new DocumentQuery(null, null, null, null, null, null, caseId, null, 100);
    }
}
