package vn.giaouoc.covenants;

import java.util.List;
import java.util.UUID;

/**
 * The covenant, or an annex to it, was issued. Published inside the transaction.
 *
 * @param title of the paper
 * @param number as printed
 * @param units its parties and the standing body
 */
public record CovenantIssued(
        UUID caseId,
        String group,
        int year,
        UUID document,
        String title,
        String number,
        List<String> units,
        String byLogin) {}
