package vn.giaouoc.covenants;

import java.util.List;
import java.util.UUID;

/**
 * The year ended without a covenant, an annex without being signed, or the standing body did not open the year. Published inside the transaction.
 *
 * @param title of the paper that was not to be
 * @param units everybody to be told
 */
public record CovenantEnded(
        UUID caseId,
        String group,
        int year,
        String title,
        YearState state,
        String reason,
        List<String> units,
        String byLogin) {}
