package vn.giaouoc.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param number as printed, {@code 05/GƯ-KTĐ7}; null before numbering
 * @param dated day of the document; null before numbering
 * @param versionNumber version in force; 0 while there is none
 * @param snippet words around the first hit of a search; null without search or where only the title matches
 */
public record DocumentSummary(
        UUID id,
        DocumentType type,
        String title,
        String unit,
        @Nullable String group,
        @Nullable Integer year,
        DocumentState state,
        @Nullable String number,
        @Nullable LocalDate dated,
        int versionNumber,
        Instant stateAt,
        @Nullable String snippet) {

    DocumentSummary withSnippet(String words) {
        return new DocumentSummary(
                id, type, title, unit, group, year, state, number, dated, versionNumber, stateAt, words);
    }
}
