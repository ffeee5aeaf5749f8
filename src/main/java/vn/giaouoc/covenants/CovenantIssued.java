package vn.giaouoc.covenants;

import java.util.List;
import java.util.UUID;

/**
 * The covenant was issued. Published inside the transaction.
 *
 * @param number as printed
 * @param units its parties and the standing body
 */
public record CovenantIssued(
        UUID caseId, String group, int year, UUID document, String number, List<String> units, String byLogin) {}
