package vn.giaouoc.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new document, without a version yet.
 *
 * @param unit code of the unit that drafts and issues it; for a paper of a group, its head unit
 * @param group code of the group whose paper it is; null for a unit's own
 * @param year year of the group's work; null for a unit's own
 * @param field field of the deputy whose power signs it; null if none
 * @param drafter person who writes it; null: whoever creates it
 * @param caseId process instance it belongs to; null outside cases
 */
public record CreateDocument(
        DocumentType type,
        String title,
        String unit,
        @Nullable String group,
        @Nullable Integer year,
        @Nullable String field,
        @Nullable UUID drafter,
        @Nullable UUID caseId) {}
