package vn.giaouoc.consultations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opinions on one document: clauses down, units across.
 *
 * @param version number of the version that was asked about
 * @param round round number; the latest unless another was asked for
 * @param rounds numbers of all rounds in which the document was asked about
 * @param units columns, in the group's order
 * @param rows clauses in the order of the text as far as it can be told; the row without a clause first
 * @param answers by unit: what it said on the whole, or its silence
 * @param changes by opinion: the changed words of the next version; absent where nothing changed
 */
public record OpinionMatrix(
        UUID document,
        String title,
        int version,
        int round,
        List<Integer> rounds,
        RoundState state,
        List<Column> units,
        List<Row> rows,
        Map<String, RoundView.Answer> answers,
        int total,
        int handled,
        boolean mayGiveVerdicts,
        Map<UUID, List<OpinionChange>> changes) {

    public record Column(String unit, String name) {}

    /**
     * @param clause as in the text, or as the unit wrote it; null for the document as a whole
     * @param heading of the clause in the text, or the beginning of its words; null if the text has no such place
     * @param anchor of the clause in the text
     * @param cells opinions by unit code; a unit without any is absent
     */
    public record Row(
            @Nullable String clause,
            @Nullable String heading,
            @Nullable String anchor,
            Map<String, List<RoundView.Opinion>> cells) {}
}
