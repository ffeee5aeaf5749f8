package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.ID;
import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.consultations.AnswerState;
import vn.giaouoc.consultations.OpinionMatrix;
import vn.giaouoc.consultations.RoundState;
import vn.giaouoc.consultations.RoundView;
import vn.giaouoc.consultations.Stance;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.covenants.Adoption;
import vn.giaouoc.covenants.GroupYearView;
import vn.giaouoc.covenants.PacketItem;
import vn.giaouoc.covenants.PartySignature;
import vn.giaouoc.covenants.Registration;
import vn.giaouoc.covenants.YearState;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.organization.SigningOrder;

/** Khối 7's year in the middle of signing, stopped by one unit's wish for a change. */
final class SampleYear {

    private SampleYear() {}

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
        return new GroupPages.YearPage(view, List.of(2024, 2023), true);
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
        var matrix = new OpinionMatrix(
                ID,
                "Giao ước thi đua năm 2024",
                2,
                List.of(1, 2),
                RoundState.CONSOLIDATING,
                List.of(
                        new OpinionMatrix.Column("BAO", "Báo Cà Mau"),
                        new OpinionMatrix.Column("DAI", "Đài Phát thanh")),
                List.of(
                        new OpinionMatrix.Row(null, Map.of("BAO", List.of(open))),
                        new OpinionMatrix.Row("Điều 4", Map.of("BAO", List.of(refused)))),
                Map.of("BAO", answer),
                2,
                1,
                true);
        return new GroupPages.MatrixPage(matrix, null, null);
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
