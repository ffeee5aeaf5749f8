package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which block of one text became which of another: first those with the same words, whatever their number; then, between them,
 * those that share more than half of their words, or some and the identity.
 */
final class ClausePairs {

    private static final double ALIKE = 0.5;
    private static final double ALIKE_WITH_IDENTITY = 0.25;
    /** Pairs of blocks that are weighed within one gap. */
    private static final int MOST_PAIRS = 250_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<TextBlock> before;
    private final List<TextBlock> after;
    private final Deadline deadline;
    private final int[] match;
    private boolean whole;

    private ClausePairs(List<TextBlock> before, List<TextBlock> after, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.deadline = deadline;
        var same = Matching.of(keys(before), keys(after), deadline);
        match = same.match();
        whole = same.whole();
    }

    static Matching.Result of(List<TextBlock> before, List<TextBlock> after, Deadline deadline) {
        var pairs = new ClausePairs(before, after, deadline);
        pairs.fillGaps();
        return new Matching.Result(pairs.match, pairs.whole);
    }

    /** The edited blocks with the identities of those they were made from, where they bring none. */
    static List<TextBlock> carried(List<TextBlock> base, List<TextBlock> edited) {
        var placed = Placing.of(base);
        var from = placed.stream().map(PlacedBlock::block).toList();
        var pairs = of(from, edited, Deadline.in(Redline.TIME)).match();
        var carried = new ArrayList<>(edited);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] >= 0 && edited.get(pairs[i]).clause() == null) {
                carried.set(
                        pairs[i], edited.get(pairs[i]).withClause(from.get(i).clause()));
            }
        }
        return carried;
    }

    private static List<String> keys(List<TextBlock> blocks) {
        return blocks.stream()
                .map(block -> block.kind() + " "
                        + BlockWords.withoutNumber(block)
                                .replaceAll("\\s+", " ")
                                .strip())
                .toList();
    }

    private void fillGaps() {
        int from = 0;
        int otherFrom = 0;
        for (int i = 0; i <= before.size(); i++) {
            if (i == before.size() || match[i] >= 0) {
                int otherTo = i == before.size() ? after.size() : match[i];
                if (i > from && otherTo > otherFrom) {
                    fill(from, i, otherFrom, otherTo);
                }
                from = i + 1;
                otherFrom = otherTo + 1;
            }
        }
    }

    /** Pairs within one gap, in order, so that the sum of what they share is the greatest. */
    private void fill(int from, int to, int otherFrom, int otherTo) {
        int rows = to - from;
        int columns = otherTo - otherFrom;
        if ((long) rows * columns > MOST_PAIRS || deadline.over()) {
            whole = false;
            return;
        }
        var weights = weights(from, to, otherFrom, otherTo);
        var best = new float[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (weights[i][j] > 0) {
                    best[i][j] = Math.max(best[i][j], weights[i][j] + best[i + 1][j + 1]);
                }
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (weights[i][j] > 0 && best[i][j] == weights[i][j] + best[i + 1][j + 1]) {
                match[from + i++] = otherFrom + j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private float[][] weights(int from, int to, int otherFrom, int otherTo) {
        var words = before.subList(from, to).stream().map(ClausePairs::words).toList();
        var otherWords = after.subList(otherFrom, otherTo).stream()
                .map(ClausePairs::words)
                .toList();
        var weights = new float[words.size()][otherWords.size()];
        for (int i = 0; i < words.size(); i++) {
            if (deadline.over()) {
                whole = false;
                break;
            }
            for (int j = 0; j < otherWords.size(); j++) {
                weights[i][j] = weight(before.get(from + i), words.get(i), after.get(otherFrom + j), otherWords.get(j));
            }
        }
        return weights;
    }

    private static float weight(TextBlock block, Words words, TextBlock other, Words otherWords) {
        if ((block.kind() == BlockKind.TABLE) != (other.kind() == BlockKind.TABLE)) {
            return 0;
        }
        var identity = block.clause() != null && block.clause().equals(other.clause());
        double least = identity ? ALIKE_WITH_IDENTITY : ALIKE;
        // no pair can share more than its shorter side holds
        double most =
                2.0 * Math.min(words.count(), otherWords.count()) / Math.max(1, words.count() + otherWords.count());
        if (most < least) {
            return 0;
        }
        double shared = words.shared(otherWords);
        return shared > least ? (float) (shared + (identity ? 0.5 : 0)) : 0;
    }

    private static Words words(TextBlock block) {
        var found = WORD.matcher(BlockWords.withoutNumber(block));
        var times = new HashMap<String, Integer>();
        int count = 0;
        while (found.find()) {
            times.merge(found.group(), 1, Integer::sum);
            count++;
        }
        return new Words(times, count);
    }

    private record Words(Map<String, Integer> times, int count) {

        double shared(Words other) {
            var fewer = times.size() <= other.times().size() ? this : other;
            var more = fewer == this ? other : this;
            int both = 0;
            for (var word : fewer.times().entrySet()) {
                both += Math.min(word.getValue(), more.times().getOrDefault(word.getKey(), 0));
            }
            return count + other.count() == 0 ? 0 : 2.0 * both / (count + other.count());
        }
    }
}
