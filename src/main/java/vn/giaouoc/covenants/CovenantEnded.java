package vn.giaouoc.covenants;

import java.util.List;
import java.util.UUID;

/**
 * The year ended without a covenant, or the standing body did not open it. Published inside the transaction.
 *
 * @param units everybody to be told
 */
public record CovenantEnded(
        UUID caseId, String group, int year, YearState state, String reason, List<String> units, String byLogin) {}
