package vn.giaouoc.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.BlockKind;
import vn.giaouoc.documents.Draft;
import vn.giaouoc.documents.Drafting;
import vn.giaouoc.documents.Hunk;
import vn.giaouoc.documents.MergePart;
import vn.giaouoc.documents.Piece;
import vn.giaouoc.documents.RedlineView;
import vn.giaouoc.documents.StructuredText;
import vn.giaouoc.documents.TextBlock;
import vn.giaouoc.documents.Writer;

/** Drafts and redlines as pages show them. */
final class SampleDrafting {

    private SampleDrafting() {}

    static RedlineController.RedlinePage redline() {
        var hunks = List.of(
                hunk(Hunk.Change.SAME, "Phần I", "Phần I", "phan-1", BlockKind.PART, same("Phần I\nMỤC ĐÍCH, YÊU CẦU")),
                hunk(Hunk.Change.SAME, "Điều 1", "Điều 1", "dieu-1", BlockKind.ARTICLE, same("Điều 1. Mục đích")),
                hunk(
                        Hunk.Change.CHANGED,
                        "Điều 1 khoản 1",
                        "Điều 1 khoản 1",
                        "dieu-1-khoan-1",
                        BlockKind.CLAUSE,
                        same("1. Tạo khí thế thi đua sôi nổi"),
                        new Piece(Piece.Mark.INSERTED, ", thực chất"),
                        same(" trong toàn thể cán bộ, công chức, viên chức của "),
                        new Piece(Piece.Mark.DELETED, "sáu"),
                        new Piece(Piece.Mark.INSERTED, "các"),
                        same(" đơn vị.")),
                hunk(
                        Hunk.Change.INSERTED,
                        null,
                        "Điều 1 khoản 2",
                        "dieu-1-khoan-2",
                        BlockKind.CLAUSE,
                        new Piece(Piece.Mark.INSERTED, "2. Tăng cường đoàn kết, phối hợp, học hỏi kinh nghiệm.")),
                hunk(
                        Hunk.Change.RENUMBERED,
                        "Điều 2",
                        "Điều 3",
                        "dieu-3",
                        BlockKind.ARTICLE,
                        same("Điều "),
                        new Piece(Piece.Mark.DELETED, "2"),
                        new Piece(Piece.Mark.INSERTED, "3"),
                        same(". Yêu cầu")),
                hunk(
                        Hunk.Change.DELETED,
                        "Điều 3 khoản 2",
                        null,
                        null,
                        BlockKind.CLAUSE,
                        new Piece(Piece.Mark.DELETED, "2. Khoản này được bỏ theo ý kiến của Báo Cà Mau.")),
                hunk(
                        Hunk.Change.SAME,
                        "Điều 4",
                        "Điều 4",
                        null,
                        BlockKind.TABLE,
                        same("Chỉ tiêu | Đơn vị tính | Con số")),
                hunk(
                        Hunk.Change.CHANGED,
                        "Điều 4",
                        "Điều 4",
                        null,
                        BlockKind.TABLE,
                        same("Đơn vị hoàn thành xuất sắc nhiệm vụ | đơn vị | "),
                        new Piece(Piece.Mark.DELETED, "5"),
                        new Piece(Piece.Mark.INSERTED, "6")));
        var view = new RedlineView(SampleDocuments.info(2), SampleDocuments.info(3), hunks, false);
        return new RedlineController.RedlinePage(SampleDocuments.view(), 2, 3, view, null);
    }

    static DraftingPages.EditPage editor(boolean whole) throws IOException {
        var text = SampleDocuments.text() + "Điều 15. Chỉ tiêu\n| Chỉ tiêu | Đơn vị tính | Con số |\n"
                + "| Đơn vị hoàn thành xuất sắc nhiệm vụ | đơn vị | 6 |\n";
        var blocks = StructuredText.blocks(StructuredText.toHtml(text));
        var labels = StructuredText.labels(blocks);
        var rows = new ArrayList<DraftingPages.Row>();
        for (int i = 0; i < blocks.size(); i++) {
            rows.add(new DraftingPages.Row(
                    blocks.get(i).kind(), "", blocks.get(i).text(), labels.get(i), 1));
        }
        return new DraftingPages.EditPage(
                SampleDocuments.view(),
                new Draft(blocks, SampleDocuments.SHA, SampleContext.NOW, false, SampleDocuments.info(3)),
                whole ? List.of() : rows,
                whole,
                whole ? text : "",
                StructuredText.targets(blocks),
                List.of(new Writer("Người Mẫu 06", SampleContext.NOW)),
                -1,
                "/tasks");
    }

    static DraftingPages.MergePage merge() {
        var agreed = new TextBlock(BlockKind.ARTICLE, "dieu-1", "Điều 1. Mục đích");
        var mine = new TextBlock(BlockKind.CLAUSE, null, "1. Tạo khí thế thi đua thực chất trong toàn đơn vị.");
        var theirs = new TextBlock(BlockKind.CLAUSE, null, "1. Tạo khí thế thi đua rộng khắp trong toàn đơn vị.");
        var parts = List.of(
                new MergePart(List.of(agreed), List.of(), List.of()),
                new MergePart(List.of(), List.of(mine), List.of(theirs)),
                new MergePart(List.of(), List.of(), List.of(theirs)));
        return new DraftingPages.MergePage(
                SampleDocuments.view(), new Drafting.Merge(SampleDocuments.info(3), SampleDocuments.SHA, parts), 2);
    }

    private static Piece same(String text) {
        return new Piece(Piece.Mark.SAME, text);
    }

    private static Hunk hunk(
            Hunk.Change change,
            @Nullable String from,
            @Nullable String to,
            @Nullable String anchor,
            BlockKind kind,
            Piece... pieces) {
        return new Hunk(change, anchor, from, to, anchor, kind, List.of(pieces));
    }
}
