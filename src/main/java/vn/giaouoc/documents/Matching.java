package vn.giaouoc.documents;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of two lists are the same, in order. A plain difference costs the product of both lengths where they have
 * nothing in common, so lists are first cut at elements that stand in both exactly once; what remains is compared only up to a
 * size and until the time is over. What is not compared counts as changed.
 */
final class Matching {

    /** Elements of both sides together that are compared one by one. */
    static final int MOST = 3_000;

    private final List<String> before;
    private final List<String> after;
    private final Deadline deadline;
    private final int[] match;
    private boolean gaveUp;

    private Matching(List<String> before, List<String> after, Deadline deadline) {
        this.before = before;
        this.after = after;
        this.deadline = deadline;
        match = new int[before.size()];
        Arrays.fill(match, -1);
    }

    /**
     * @param match for each element before, the index of the same one after, or -1; ascending
     * @param whole false if something was too large or too slow to be compared
     */
    record Result(int[] match, boolean whole) {}

    static Result of(List<String> before, List<String> after, Deadline deadline) {
        var matching = new Matching(before, after, deadline);
        matching.run();
        return new Result(matching.match, !matching.gaveUp);
    }

    private record Range(int from, int to, int otherFrom, int otherTo) {}

    private void run() {
        var open = new ArrayDeque<Range>();
        open.push(new Range(0, before.size(), 0, after.size()));
        while (!open.isEmpty()) {
            var range = trimmed(open.pop());
            if (range.from() == range.to() || range.otherFrom() == range.otherTo()) {
                continue;
            }
            var anchors = anchors(range);
            if (anchors.isEmpty()) {
                compare(range);
                continue;
            }
            int from = range.from();
            int otherFrom = range.otherFrom();
            for (var anchor : anchors) {
                match[anchor[0]] = anchor[1];
                open.push(new Range(from, anchor[0], otherFrom, anchor[1]));
                from = anchor[0] + 1;
                otherFrom = anchor[1] + 1;
            }
            open.push(new Range(from, range.to(), otherFrom, range.otherTo()));
        }
    }

    /** What begins and ends alike needs no comparing. */
    private Range trimmed(Range range) {
        int from = range.from();
        int otherFrom = range.otherFrom();
        while (from < range.to()
                && otherFrom < range.otherTo()
                && before.get(from).equals(after.get(otherFrom))) {
            match[from++] = otherFrom++;
        }
        int to = range.to();
        int otherTo = range.otherTo();
        while (to > from && otherTo > otherFrom && before.get(to - 1).equals(after.get(otherTo - 1))) {
            match[--to] = --otherTo;
        }
        return new Range(from, to, otherFrom, otherTo);
    }

    /** The longest ascending run of elements that stand once on each side. */
    private List<int[]> anchors(Range range) {
        var once = new HashMap<String, Integer>();
        count(before, range.from(), range.to(), once);
        var otherOnce = new HashMap<String, Integer>();
        count(after, range.otherFrom(), range.otherTo(), otherOnce);
        var pairs = new ArrayList<int[]>();
        for (int i = range.from(); i < range.to(); i++) {
            var other = otherOnce.getOrDefault(before.get(i), -1);
            if (other >= 0 && once.getOrDefault(before.get(i), -1) == i) {
                pairs.add(new int[] {i, other});
            }
        }
        return ascending(pairs);
    }

    private static void count(List<String> list, int from, int to, Map<String, Integer> places) {
        for (int i = from; i < to; i++) {
            int at = i;
            places.compute(list.get(i), (element, seen) -> seen == null ? at : -1);
        }
    }

    private static List<int[]> ascending(List<int[]> pairs) {
        var tails = new ArrayList<Integer>();
        var previous = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(tails.get(middle))[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(i);
            } else {
                tails.set(low, i);
            }
        }
        var run = new ArrayDeque<int[]>();
        for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = previous[i]) {
            run.addFirst(pairs.get(i));
        }
        return List.copyOf(run);
    }

    private void compare(Range range) {
        if (range.to() - range.from() + range.otherTo() - range.otherFrom() > MOST || deadline.over()) {
            gaveUp = true;
            return;
        }
        var ours = before.subList(range.from(), range.to());
        var theirs = after.subList(range.otherFrom(), range.otherTo());
        var gone = new BitSet(ours.size());
        var come = new BitSet(theirs.size());
        for (var change : new MyersDiffWithLinearSpace<String>().computeDiff(ours, theirs, null)) {
            gone.set(change.startOriginal, change.endOriginal);
            come.set(change.startRevised, change.endRevised);
        }
        int other = come.nextClearBit(0);
        for (int at = gone.nextClearBit(0); at < ours.size(); at = gone.nextClearBit(at + 1)) {
            match[range.from() + at] = range.otherFrom() + other;
            other = come.nextClearBit(other + 1);
        }
    }
}
