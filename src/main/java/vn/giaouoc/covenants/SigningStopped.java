package vn.giaouoc.covenants;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signing was stopped: signatures given have no effect any more, open signing tasks are withdrawn. Published inside the transaction.
 *
 * @param title of the paper that was being signed
 * @param version number of the version whose signing was stopped; each stop has its own
 * @param unit code of the unit that stopped it; null for a change of membership that concerns nobody alone
 * @param kind {@code refuse}, {@code ask-change}, {@code overdue}, {@code membership}
 * @param units everybody to be told: all parties and the standing body
 */
public record SigningStopped(
        UUID caseId,
        String group,
        int year,
        String title,
        int version,
        @Nullable String unit,
        String kind,
        String reason,
        List<String> units,
        String byLogin) {}
