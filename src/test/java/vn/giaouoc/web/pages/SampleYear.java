package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.ID;
import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.consultations.AnswerState;
import vn.giaouoc.consultations.OpinionChange;
import vn.giaouoc.consultations.OpinionMatrix;
import vn.giaouoc.consultations.RoundPaper;
import vn.giaouoc.consultations.RoundState;
import vn.giaouoc.consultations.RoundView;
import vn.giaouoc.consultations.Stance;
import vn.giaouoc.consultations.Synthesis;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.covenants.Adoption;
import vn.giaouoc.covenants.GroupYearView;
import vn.giaouoc.covenants.PacketItem;
import vn.giaouoc.covenants.PartySignature;
import vn.giaouoc.covenants.Registration;
import vn.giaouoc.covenants.YearState;
import vn.giaouoc.covenants.YearSummary;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.Piece;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.organization.SigningOrder;

/** Khối 7's year in the middle of signing, stopped by one unit's wish for a change. */
final class SampleYear {

    private SampleYear() {}

    static GroupPages.ListPage groups() {
        return new GroupPages.ListPage(List.of(
                new GroupPages.YearRow(
                        new YearSummary("CM-K07", 2024, YearState.CONSOLIDATION, NOW),
                        "Khối thi đua 7",
                        "Trường Chính trị",
                        "Báo Cà Mau"),
                new GroupPages.YearRow(
                        new YearSummary("CM-K07", 2023, YearState.IN_FORCE, NOW), "Khối thi đua 7", "", "")));
    }

    static GroupPages.YearPage year() {
        var view = new GroupYearView(
                "CM-K07",
                "Khối thi đua 7",
                2024,
                ID,
                YearState.STOPPED,
                NOW,
                "BTDKT",
                "Ban TĐKT",
                "TCT",
                "Trường Chính trị",
                "BAO",
                "Báo Cà Mau",
                SigningMode.ALL_MEMBERS,
                SigningOrder.PARALLEL,
                List.of("Người Mẫu 03", "Người Mẫu 06"),
                List.of(
                        stage(GroupYearView.StageName.OPEN_YEAR, GroupYearView.StageStatus.DONE, 0),
                        stage(GroupYearView.StageName.SIGNING, GroupYearView.StageStatus.CURRENT, 6),
                        stage(GroupYearView.StageName.ISSUE, GroupYearView.StageStatus.AHEAD, 0)),
                List.of(
                        row("Trường Chính trị", answered(), signed(PartySignature.SIGNED), Registration.WAITING, 0),
                        row(
                                "Báo Cà Mau",
                                silent(),
                                signed(PartySignature.ASKED_CHANGE),
                                Registration.NOT_REGISTERED,
                                2),
                        row("Đài Phát thanh - Truyền hình", null, null, Registration.NOT_ASKED, 0)),
                List.of(new GroupYearView.Paper(
                        PacketItem.COVENANT,
                        ID,
                        "Giao ước thi đua năm 2024",
                        DocumentState.APPROVED,
                        null,
                        3,
                        Adoption.ADOPTED_WITH_EDITS)),
                List.of(new GroupYearView.Upcoming("signing-deadline", LocalDate.of(2024, 7, 18), NOW, false)),
                List.of(waiting()),
                null,
                List.of(),
                1,
                6,
                new GroupYearView.Stop("ask-change", "BAO", "Báo Cà Mau", "Xin nêu rõ thời hạn ở Điều 4."));
        return new GroupPages.YearPage(
                view, List.of(2024, 2023), true, SampleIssued.panel().annexes().annexes());
    }

    private static GroupYearView.Stage stage(
            GroupYearView.StageName name, GroupYearView.StageStatus status, int whole) {
        return new GroupYearView.Stage(name, status, null, whole / 2, whole);
    }

    private static GroupYearView.UnitRow row(
            String name,
            GroupYearView.@Nullable OpinionCell opinion,
            GroupYearView.@Nullable SignatureCell signature,
            Registration registration,
            int late) {
        return new GroupYearView.UnitRow(
                "TCT",
                name,
                opinion,
                signature,
                new GroupYearView.RegistrationCell(registration, NOW, 3),
                List.of(waiting()),
                late);
    }

    private static GroupYearView.OpinionCell answered() {
        return new GroupYearView.OpinionCell(1, AnswerState.ANSWERED, Stance.AGREE_WITH_CHANGES, 3, true, NOW);
    }

    private static GroupYearView.OpinionCell silent() {
        return new GroupYearView.OpinionCell(1, AnswerState.NO_REPLY, null, 0, false, null);
    }

    private static GroupYearView.SignatureCell signed(PartySignature state) {
        return new GroupYearView.SignatureCell(true, state, NOW, "Người Mẫu 01", "HIỆU TRƯỞNG", null);
    }

    private static GroupYearView.Waiting waiting() {
        return new GroupYearView.Waiting(ID, "Task_Sign", "Ký giao ước", "TCT", "HEAD", null, NOW, NOW, 1, true);
    }

    static GroupPages.MatrixPage matrix() {
        var answer = new RoundView.Answer(
                "BAO",
                "Báo Cà Mau",
                AnswerState.ANSWERED,
                Stance.DISAGREE,
                Map.of(),
                true,
                null,
                NOW,
                "Người Mẫu 15",
                "Người Mẫu 13",
                "TỔNG BIÊN TẬP",
                2);
        var open = opinion(1, null);
        var refused = opinion(2, Verdict.REJECTED);
        var accepted = opinion(3, Verdict.ACCEPTED);
        var matrix = new OpinionMatrix(
                ID,
                "Giao ước thi đua năm 2024",
                1,
                2,
                List.of(1, 2),
                RoundState.CONSOLIDATING,
                List.of(
                        new OpinionMatrix.Column("BAO", "Báo Cà Mau"),
                        new OpinionMatrix.Column("DAI", "Đài Phát thanh")),
                List.of(
                        new OpinionMatrix.Row(null, null, null, Map.of("BAO", List.of(open))),
                        new OpinionMatrix.Row("Điều 4", "Nội dung thi đua", "dieu-4", Map.of("BAO", List.of(refused))),
                        new OpinionMatrix.Row(
                                "Điều 5 khoản 2", "Nộp báo cáo", "dieu-5-khoan-2", Map.of("DAI", List.of(accepted)))),
                Map.of("BAO", answer),
                3,
                2,
                true,
                Map.of(accepted.id(), List.of(change())));
        return new GroupPages.MatrixPage(matrix, null, null);
    }

    private static OpinionChange change() {
        return new OpinionChange(
                1,
                2,
                "Điều 5 khoản 2",
                "dieu-5-khoan-2",
                List.of(
                        new Piece(Piece.Mark.SAME, "2. Nộp báo cáo "),
                        new Piece(Piece.Mark.DELETED, "đúng hạn"),
                        new Piece(Piece.Mark.INSERTED, "trước ngày 15/11 hằng năm"),
                        new Piece(Piece.Mark.SAME, ".")));
    }

    static Synthesis synthesis() {
        var matrix = matrix().matrix();
        var rows = matrix.rows().stream()
                .flatMap(row -> row.cells().values().stream()
                        .flatMap(List::stream)
                        .map(opinion -> new Synthesis.Row(
                                row.clause(), opinion, matrix.changes().getOrDefault(opinion.id(), List.of()))))
                .toList();
        return new Synthesis(
                ID,
                "Khối thi đua 7 tỉnh Cà Mau",
                2024,
                "Giao ước thi đua năm 2024 của Khối thi đua 7",
                1,
                2,
                false,
                NOW,
                NOW,
                NOW,
                List.copyOf(matrix.answers().values()),
                rows);
    }

    static GroupPages.OwnOpinionsPage own() {
        var matrix = matrix().matrix();
        return new GroupPages.OwnOpinionsPage(
                "CM-K07",
                "Khối thi đua 7",
                2024,
                List.of(new RoundView(
                        ID,
                        ID,
                        "CM-K07",
                        2024,
                        1,
                        RoundState.CLOSED,
                        NOW,
                        NOW,
                        NOW,
                        List.of(new RoundPaper("COVENANT", ID, "Giao ước thi đua năm 2024", ID, 1, "0".repeat(64))),
                        List.copyOf(matrix.answers().values()),
                        List.of(opinion(1, Verdict.ACCEPTED), opinion(2, Verdict.REJECTED), opinion(3, null)),
                        3,
                        2,
                        false)));
    }

    private static RoundView.Opinion opinion(int number, @Nullable Verdict verdict) {
        return new RoundView.Opinion(
                new java.util.UUID(2, number),
                number,
                "BAO",
                "Báo Cà Mau",
                "COVENANT",
                ID,
                "Điều 4",
                "Xin nêu rõ thời hạn.",
                false,
                verdict,
                verdict == null ? null : "Đã có ở Điều 12.",
                null,
                verdict == null ? null : "Người Mẫu 03",
                verdict == null ? null : NOW);
    }
}
