package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the place of each block: its anchor from its number, its identity, its label. */
final class Placing {

    private static final Map<String, String> WORDS =
            Map.of("Phần", "phan", "Chương", "chuong", "Mục", "muc", "Phụ lục", "phu-luc");

    private final Set<String> anchors = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<PlacedBlock> placed = new ArrayList<>();
    /** Chương, under which Mục are numbered anew. */
    private String chapter = "";
    /** Article or part, and khoản within it; empty before the first. */
    private Step head = Step.NONE;

    private Step clause = Step.NONE;

    private record Step(String anchor, String label) {

        static final Step NONE = new Step("", "");

        boolean none() {
            return anchor.isEmpty();
        }
    }

    static List<PlacedBlock> of(List<TextBlock> blocks) {
        var placing = new Placing();
        blocks.stream().map(TextBlock::clause).filter(id -> id != null).forEach(placing.ids::add);
        var kept = new HashSet<String>();
        for (var block : blocks) {
            // the same identity twice, after a copy within the text: the first keeps it
            placing.place(block.clause() != null && !kept.add(block.clause()) ? block.withClause(null) : block);
        }
        return placing.placed;
    }

    private void place(TextBlock block) {
        var line = block.text();
        switch (block.kind()) {
            case PART -> {
                head = part(line.lines().findFirst().orElse(""));
                clause = Step.NONE;
                add(block, head, 1);
            }
            case ARTICLE -> {
                head = article(line);
                clause = Step.NONE;
                add(block, head, 2);
            }
            case CLAUSE -> {
                var number = line.substring(0, line.indexOf('.'));
                clause = new Step(head.anchor() + "-khoan-" + number, head.label() + " khoản " + number);
                add(block, clause, 3);
            }
            case POINT -> {
                var letter = line.substring(0, line.indexOf(')'));
                var above = clause.none() ? head : clause;
                add(
                        block,
                        new Step(
                                above.anchor() + "-diem-" + letter.replace("đ", "dd"),
                                above.label() + " điểm " + letter),
                        4);
            }
            case PARAGRAPH, TABLE ->
                placed.add(new PlacedBlock(
                        block.withClause(null), null, null, clause.none() ? head.label() : clause.label(), 5));
        }
    }

    private void add(TextBlock block, Step step, int level) {
        if (head.none() || !anchors.add(step.anchor())) {
            // nothing to point at before the first part or article, or where a number stands twice
            placed.add(new PlacedBlock(
                    block.withClause(null), null, null, step.label().strip(), level));
            return;
        }
        var id = identity(block.clause(), step.anchor());
        placed.add(new PlacedBlock(block.withClause(id), step.anchor(), id, step.label(), level));
    }

    /** A clause keeps its identity; a new one takes its anchor, unless another clause came from there. */
    private String identity(@Nullable String kept, String anchor) {
        if (kept != null) {
            return kept;
        }
        var id = anchor;
        for (int i = 2; !ids.add(id); i++) {
            id = anchor + "." + i;
        }
        return id;
    }

    private Step part(String line) {
        var part = BlockWords.part(line);
        if (part == null) {
            var roman = BlockWords.ROMAN.matcher(line);
            return roman.matches()
                    ? new Step("muc-" + BlockWords.number(roman.group(1)), "Mục " + roman.group(1))
                    : Step.NONE;
        }
        var number = part.group(2) == null ? "" : "-" + BlockWords.number(part.group(2));
        var anchor = WORDS.getOrDefault(part.group(1), "phan") + number;
        var label = part.group(1) + (part.group(2) == null ? "" : " " + part.group(2));
        if (part.group(1).equals("Mục")) {
            return new Step(chapter.isEmpty() ? anchor : chapter + "-" + anchor, label);
        }
        chapter = part.group(1).equals("Chương") ? anchor : "";
        return new Step(anchor, label);
    }

    private static Step article(String line) {
        var article = BlockWords.ARTICLE.matcher(line);
        if (!article.matches()) {
            return Step.NONE;
        }
        return new Step(
                "dieu-" + article.group(1) + article.group(2).replace("đ", "dd"),
                "Điều " + article.group(1) + article.group(2));
    }
}
