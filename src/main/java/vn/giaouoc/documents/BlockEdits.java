package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people do to blocks in the editor. Positions count from 0. */
public final class BlockEdits {

    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private BlockEdits() {}

    /** A new empty block below the one at a place; at the beginning for -1. */
    public static List<TextBlock> added(List<TextBlock> blocks, int below) {
        var edited = new ArrayList<>(blocks);
        int at = Math.max(0, Math.min(blocks.size(), below + 1));
        var kind = below < 0 || below >= blocks.size()
                ? BlockKind.PARAGRAPH
                : following(blocks.get(below).kind());
        edited.add(at, new TextBlock(kind, null, ""));
        return edited;
    }

    private static BlockKind following(BlockKind kind) {
        return switch (kind) {
            case PART -> BlockKind.ARTICLE;
            case ARTICLE, CLAUSE -> BlockKind.CLAUSE;
            case POINT -> BlockKind.POINT;
            case PARAGRAPH, TABLE -> BlockKind.PARAGRAPH;
        };
    }

    public static List<TextBlock> deleted(List<TextBlock> blocks, int at) {
        var edited = new ArrayList<>(blocks);
        if (at >= 0 && at < edited.size()) {
            edited.remove(at);
        }
        return edited;
    }

    /** The block one place up or down; where it cannot go, nothing changes. */
    public static List<TextBlock> moved(List<TextBlock> blocks, int at, int by) {
        var edited = new ArrayList<>(blocks);
        int to = at + by;
        if (at >= 0 && at < edited.size() && to >= 0 && to < edited.size()) {
            edited.add(to, edited.remove(at));
        }
        return edited;
    }

    /** Blocks whose kind was chosen anew get the number of that kind that follows the one before them. */
    public static List<TextBlock> retyped(List<TextBlock> blocks) {
        var edited = new ArrayList<TextBlock>();
        for (var block : blocks) {
            var words = block.text().strip();
            boolean fits = words.isEmpty() || block.kind() == BlockWords.kind(first(words));
            edited.add(fits ? block : retyped(block, edited));
        }
        return edited;
    }

    private static String first(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static TextBlock retyped(TextBlock block, List<TextBlock> before) {
        var written = new TextBlock(BlockWords.kind(first(block.text())), block.clause(), block.text());
        var words = block.text().startsWith("|")
                ? String.join(" ", BlockWords.cells(first(block.text())))
                : BlockWords.withoutNumber(written).strip();
        return new TextBlock(block.kind(), block.clause(), numbered(block.kind(), words, next(block.kind(), before)));
    }

    private static String numbered(BlockKind kind, String words, int number) {
        return switch (kind) {
            case PART -> "Phần " + roman(number) + "\n" + words.toUpperCase(Locale.ROOT);
            case ARTICLE -> "Điều " + number + ". " + words;
            case CLAUSE -> number + ". " + words;
            case POINT -> letter(number) + ") " + words;
            case TABLE -> "| " + words.replace('|', '/') + " |";
            case PARAGRAPH -> words;
        };
    }

    /** Articles count through the whole text, khoản and điểm anew below each that stands above them. */
    private static int next(BlockKind kind, List<TextBlock> before) {
        int count = 1;
        for (var block : before) {
            if (block.kind() == kind) {
                count++;
            } else if (kind == BlockKind.CLAUSE && above(block, 1) || kind == BlockKind.POINT && above(block, 2)) {
                count = 1;
            }
        }
        return count;
    }

    private static boolean above(TextBlock block, int levels) {
        return switch (block.kind()) {
            case PART, ARTICLE -> true;
            case CLAUSE -> levels > 1;
            default -> false;
        };
    }

    /** Articles, khoản and điểm numbered in order; parts keep the numbers they have. */
    public static List<TextBlock> renumbered(List<TextBlock> blocks) {
        var edited = new ArrayList<TextBlock>();
        var below = false;
        for (var block : blocks) {
            below |= block.kind() == BlockKind.PART || block.kind() == BlockKind.ARTICLE;
            var kind = block.kind();
            var counted = kind == BlockKind.ARTICLE || below && (kind == BlockKind.CLAUSE || kind == BlockKind.POINT);
            edited.add(
                    counted
                            ? new TextBlock(
                                    kind,
                                    block.clause(),
                                    numbered(
                                            kind,
                                            BlockWords.withoutNumber(block).strip(),
                                            next(kind, edited)))
                            : block);
        }
        return edited;
    }

    private static String letter(int number) {
        return number <= LETTERS.length() ? LETTERS.substring(number - 1, number) : "z";
    }

    private static String roman(int number) {
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }

    /** A block as a form sent it; an unknown kind is a paragraph. */
    public static TextBlock of(@Nullable String kind, @Nullable String clause, String text) {
        var known = java.util.Arrays.stream(BlockKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(BlockKind.PARAGRAPH);
        return new TextBlock(known, clause == null || clause.isBlank() ? null : clause, text.replace("\r\n", "\n"));
    }
}
