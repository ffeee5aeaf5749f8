package vn.giaouoc.documents;

import java.util.List;
import java.util.UUID;

/**
 * An issued document was recalled, corrected or replaced; those who have a copy are to know.
 *
 * @param number of the document, as printed
 * @param words by which paper and why, as people read it
 * @param units codes of those that have a copy
 */
public record IssuedDocumentChanged(
        UUID document,
        UUID correction,
        String title,
        String number,
        Measure measure,
        String words,
        List<String> units,
        String byLogin) {}
