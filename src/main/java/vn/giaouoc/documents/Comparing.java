package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Piece.Mark;

/** Compares two texts: blocks first, then the words within each pair. */
final class Comparing {

    private static final Pattern TOKEN =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}]*|\\p{N}+(?:[.,]\\p{N}+)*|\\s+|.", Pattern.DOTALL);
    /** Words and signs of both sides of a pair together. */
    private static final int MOST_TOKENS = 20_000;

    private final List<PlacedBlock> before;
    private final List<PlacedBlock> after;
    private final Deadline deadline;
    private final List<Hunk> hunks = new ArrayList<>();
    private boolean whole = true;

    private Comparing(List<TextBlock> before, List<TextBlock> after, Deadline deadline) {
        this.before = rows(Placing.of(before));
        this.after = rows(Placing.of(after));
        this.deadline = deadline;
    }

    record Result(List<Hunk> hunks, boolean whole) {}

    static Result of(List<TextBlock> before, List<TextBlock> after, Deadline deadline) {
        var comparing = new Comparing(before, after, deadline);
        comparing.run();
        return new Result(List.copyOf(comparing.hunks), comparing.whole);
    }

    /** A table is compared row by row. */
    private static List<PlacedBlock> rows(List<PlacedBlock> placed) {
        var rows = new ArrayList<PlacedBlock>();
        for (var one : placed) {
            if (one.block().kind() == BlockKind.TABLE) {
                one.block()
                        .text()
                        .lines()
                        .forEach(line -> rows.add(new PlacedBlock(
                                new TextBlock(BlockKind.TABLE, null, String.join(" | ", BlockWords.cells(line))),
                                null,
                                null,
                                one.label(),
                                5)));
            } else {
                rows.add(one);
            }
        }
        return rows;
    }

    private void run() {
        var pairs = ClausePairs.of(
                before.stream().map(PlacedBlock::block).toList(),
                after.stream().map(PlacedBlock::block).toList(),
                deadline);
        whole = pairs.whole();
        int other = 0;
        for (int i = 0; i < before.size(); i++) {
            int to = pairs.match()[i];
            if (to < 0) {
                hunks.add(single(before.get(i), null));
                continue;
            }
            while (other < to) {
                hunks.add(single(null, after.get(other++)));
            }
            hunks.add(pair(before.get(i), after.get(other++)));
        }
        while (other < after.size()) {
            hunks.add(single(null, after.get(other++)));
        }
        findMoved();
    }

    private static Hunk single(@Nullable PlacedBlock gone, @Nullable PlacedBlock come) {
        var block = Objects.requireNonNull(gone == null ? come : gone);
        return new Hunk(
                gone == null ? Hunk.Change.INSERTED : Hunk.Change.DELETED,
                block.id(),
                gone == null ? null : gone.label(),
                come == null ? null : come.label(),
                come == null ? null : come.anchor(),
                block.block().kind(),
                List.of(new Piece(
                        gone == null ? Mark.INSERTED : Mark.DELETED,
                        block.block().text())));
    }

    private Hunk pair(PlacedBlock from, PlacedBlock to) {
        var text = from.block().text();
        var other = to.block().text();
        var change = text.equals(other)
                ? Hunk.Change.SAME
                : BlockWords.withoutNumber(from.block()).equals(BlockWords.withoutNumber(to.block()))
                        ? Hunk.Change.RENUMBERED
                        : Hunk.Change.CHANGED;
        return new Hunk(
                change,
                to.id(),
                from.label(),
                to.label(),
                to.anchor(),
                to.block().kind(),
                change == Hunk.Change.SAME ? List.of(new Piece(Mark.SAME, other)) : words(text, other));
    }

    private List<Piece> words(String from, String to) {
        var before = tokens(from);
        var after = tokens(to);
        if (before.size() + after.size() > MOST_TOKENS || deadline.over()) {
            whole = false;
            return List.of(new Piece(Mark.DELETED, from), new Piece(Mark.INSERTED, to));
        }
        var same = Matching.of(before, after, deadline);
        whole &= same.whole();
        return new Pieces().of(before, after, same.match());
    }

    static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var found = TOKEN.matcher(text);
        while (found.find()) {
            tokens.add(found.group());
        }
        return tokens;
    }

    private void findMoved() {
        Map<String, Integer> gone = new HashMap<>();
        for (int i = 0; i < hunks.size(); i++) {
            if (hunks.get(i).change() == Hunk.Change.DELETED) {
                gone.putIfAbsent(bare(hunks.get(i)), i);
            }
        }
        for (int i = 0; i < hunks.size(); i++) {
            if (hunks.get(i).change() == Hunk.Change.INSERTED) {
                var from = gone.remove(bare(hunks.get(i)));
                if (from != null) {
                    hunks.set(
                            i,
                            moved(
                                    hunks.get(i),
                                    Hunk.Change.MOVED_HERE,
                                    hunks.get(from).from(),
                                    hunks.get(i).to()));
                    hunks.set(
                            from,
                            moved(
                                    hunks.get(from),
                                    Hunk.Change.MOVED_AWAY,
                                    hunks.get(from).from(),
                                    hunks.get(i).to()));
                }
            }
        }
    }

    private static String bare(Hunk hunk) {
        return BlockWords.withoutNumber(
                new TextBlock(hunk.kind(), null, hunk.pieces().get(0).text()));
    }

    private static Hunk moved(Hunk hunk, Hunk.Change change, @Nullable String from, @Nullable String to) {
        return new Hunk(change, hunk.clause(), from, to, hunk.anchor(), hunk.kind(), hunk.pieces());
    }
}
