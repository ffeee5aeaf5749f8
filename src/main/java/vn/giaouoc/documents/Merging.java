package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins what two people made of one text, clause by clause. Where only one of them changed a clause, the change stands; where
 * both did, both stand side by side until somebody chooses. Numbers and words of a clause are joined apart, so that renumbering
 * by one does not clash with rewording by the other.
 */
final class Merging {

    private final List<TextBlock> base;
    private final List<TextBlock> mine;
    private final List<TextBlock> theirs;
    private final int[] toMine;
    private final int[] toTheirs;
    private final List<MergePart> parts = new ArrayList<>();

    private Merging(List<TextBlock> base, List<TextBlock> mine, List<TextBlock> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        toMine = ClausePairs.of(base, mine, Deadline.in(Redline.TIME)).match();
        toTheirs = ClausePairs.of(base, theirs, Deadline.in(Redline.TIME)).match();
    }

    static List<MergePart> of(List<TextBlock> base, List<TextBlock> mine, List<TextBlock> theirs) {
        var merging = new Merging(base, mine, theirs);
        merging.run();
        return List.copyOf(merging.parts);
    }

    private void run() {
        int from = 0;
        int mineFrom = 0;
        int theirsFrom = 0;
        for (int i = 0; i < base.size(); i++) {
            if (toMine[i] >= 0 && toTheirs[i] >= 0) {
                gap(base.subList(from, i), mine.subList(mineFrom, toMine[i]), theirs.subList(theirsFrom, toTheirs[i]));
                pair(base.get(i), mine.get(toMine[i]), theirs.get(toTheirs[i]));
                from = i + 1;
                mineFrom = toMine[i] + 1;
                theirsFrom = toTheirs[i] + 1;
            }
        }
        gap(
                base.subList(from, base.size()),
                mine.subList(mineFrom, mine.size()),
                theirs.subList(theirsFrom, theirs.size()));
    }

    /** What stands between two clauses that all three have: inserted, deleted, or not to be recognised. */
    private void gap(List<TextBlock> before, List<TextBlock> ours, List<TextBlock> others) {
        if (texts(ours).equals(texts(before)) || texts(ours).equals(texts(others))) {
            agreed(others);
        } else if (texts(others).equals(texts(before))) {
            agreed(ours);
        } else {
            parts.add(new MergePart(List.of(), List.copyOf(ours), List.copyOf(others)));
        }
    }

    private void pair(TextBlock before, TextBlock ours, TextBlock others) {
        var words = joined(
                BlockWords.withoutNumber(before), BlockWords.withoutNumber(ours), BlockWords.withoutNumber(others));
        if (words == null) {
            parts.add(new MergePart(List.of(), List.of(identified(ours, before)), List.of(identified(others, before))));
            return;
        }
        var number = joined(number(before), number(ours), number(others));
        var text = (number == null ? number(others) : number) + words;
        agreed(List.of(identified(new TextBlock(others.kind(), others.clause(), text), before)));
    }

    private static TextBlock identified(TextBlock block, TextBlock before) {
        return before.clause() == null ? block : block.withClause(before.clause());
    }

    private static @Nullable String joined(String before, String ours, String others) {
        return ours.equals(before) || ours.equals(others) ? others : others.equals(before) ? ours : null;
    }

    private static String number(TextBlock block) {
        return block.text()
                .substring(
                        0,
                        block.text().length() - BlockWords.withoutNumber(block).length());
    }

    private void agreed(List<TextBlock> blocks) {
        if (!blocks.isEmpty()) {
            parts.add(new MergePart(List.copyOf(blocks), List.of(), List.of()));
        }
    }

    private static List<String> texts(List<TextBlock> blocks) {
        return blocks.stream().map(TextBlock::text).toList();
    }
}
