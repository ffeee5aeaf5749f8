package vn.giaouoc.web.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.consultations.OpinionMatrix;
import vn.giaouoc.consultations.RoundView;
import vn.giaouoc.consultations.Synthesis;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.covenants.Annexes;
import vn.giaouoc.covenants.GroupYearView;
import vn.giaouoc.covenants.YearSummary;

/** What the pages of a group's year show. */
public final class GroupPages {

    private GroupPages() {}

    /** The years of all groups that the reader may open, the newest first. */
    public record ListPage(List<YearRow> years) {}

    /** One year of one group, and who leads it; empty names where nobody was named yet. */
    public record YearRow(YearSummary summary, String name, String headUnit, String deputyUnit) {}

    /**
     * @param years of this group that the reader may open, the newest first
     * @param annexes to the year's covenant
     */
    public record YearPage(
            GroupYearView year, List<Integer> years, boolean mayReadOpinions, List<Annexes.Annex> annexes) {}

    /**
     * @param filter {@code open} for opinions without a verdict, {@code rejected}, or null for all
     * @param unit only opinions of one unit; null for all
     */
    public record MatrixPage(
            OpinionMatrix matrix,
            @Nullable String filter,
            @Nullable String unit) {

        /** Units across: all, or the one that was chosen. */
        public List<OpinionMatrix.Column> columns() {
            return matrix.units().stream()
                    .filter(column -> unit == null || unit.equals(column.unit()))
                    .toList();
        }

        /** Clauses down: those with an opinion that the filters leave. */
        public List<OpinionMatrix.Row> rows() {
            return matrix.rows().stream()
                    .filter(row -> row.cells().values().stream()
                            .anyMatch(cell -> cell.stream().anyMatch(this::shows)))
                    .toList();
        }

        public boolean shows(RoundView.Opinion opinion) {
            return (unit == null || unit.equals(opinion.unit()))
                    && (filter == null
                            || (filter.equals("open")
                                    ? opinion.verdict() == null
                                    : opinion.verdict() == Verdict.REJECTED));
        }
    }

    /**
     * The synthesis on the page.
     *
     * @param html the markup of the paper
     */
    public record SynthesisPage(Synthesis table, String html) {}

    /** What became of the opinions of the reader's own units, the latest round first. */
    public record OwnOpinionsPage(String group, String groupName, int year, List<RoundView> rounds) {}

    /** What may become of an opinion. */
    public static List<Choice> verdicts(Ctx ctx) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choice(verdict.name(), ctx.word("verdict", verdict)))
                .toList();
    }
}
