package vn.giaouoc.web.pages;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.consultations.OpinionMatrix;
import vn.giaouoc.consultations.RoundView;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.covenants.GroupYearView;

/** What the pages of a group's year show. */
public final class GroupPages {

    private GroupPages() {}

    /** @param years of this group that the reader may open, the newest first */
    public record YearPage(GroupYearView year, List<Integer> years, boolean mayReadOpinions) {}

    /**
     * @param filter {@code open} for opinions without a verdict, {@code rejected}, or null for all
     * @param unit only opinions of one unit; null for all
     */
    public record MatrixPage(
            OpinionMatrix matrix,
            @Nullable String filter,
            @Nullable String unit) {

        public boolean shows(RoundView.Opinion opinion) {
            return (unit == null || unit.equals(opinion.unit()))
                    && (filter == null
                            || (filter.equals("open")
                                    ? opinion.verdict() == null
                                    : opinion.verdict() == Verdict.REJECTED));
        }
    }

    /** What may become of an opinion. */
    public static List<Choice> verdicts(Ctx ctx) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Choice(verdict.name(), ctx.word("verdict", verdict)))
                .toList();
    }
}
