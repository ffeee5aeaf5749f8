package vn.giaouoc.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.archive.CaseFile;
import vn.giaouoc.covenants.Annexes;
import vn.giaouoc.covenants.YearState;
import vn.giaouoc.documents.Correction;
import vn.giaouoc.documents.Dispatch;
import vn.giaouoc.documents.DispatchState;
import vn.giaouoc.documents.Disposal;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Incoming;
import vn.giaouoc.documents.IncomingPage;
import vn.giaouoc.documents.Measure;
import vn.giaouoc.documents.NumberEntry;
import vn.giaouoc.documents.RegisterLine;
import vn.giaouoc.workflow.InstanceState;
import vn.giaouoc.workflow.InstanceSummary;

/** Issued documents: the book, copies, incoming papers, corrections. */
final class SampleIssued {

    private static final UUID ID = new UUID(7, 7);
    private static final Instant NOW = Instant.parse("2024-07-16T01:00:00Z");

    private SampleIssued() {}

    static IssuedPanel panel() {
        return new IssuedPanel(
                List.of(
                        copy("Báo Cà Mau", "BAO", DispatchState.RECEIVED),
                        copy("Đài Phát thanh - Truyền hình Cà Mau", "DAI", DispatchState.SENT),
                        copy("Sở Nội vụ tỉnh Cà Mau", null, DispatchState.TO_SEND),
                        copy("Liên đoàn Lao động tỉnh", null, DispatchState.RECALLED)),
                List.of(new Correction(
                        new UUID(1, 2),
                        ID,
                        "Kế hoạch thi đua năm 2024",
                        "12/KH-TCT",
                        Measure.REPLACE,
                        "Sai số liệu ở Phụ lục",
                        Correction.State.CLOSED,
                        ID,
                        "Kế hoạch thi đua năm 2024",
                        "15/KH-TCT",
                        NOW,
                        NOW,
                        ID)),
                List.of(Measure.values()),
                new Annexes.Panel(
                        new Annexes.Covenant(ID, "Giao ước thi đua năm 2024", "05/GƯ-KTĐ7"),
                        List.of(
                                new Annexes.Annex(ID, 1, "Bổ sung chỉ tiêu", YearState.IN_FORCE, ID, "06/PLGƯ-KTĐ7"),
                                new Annexes.Annex(ID, 2, "Thêm đơn vị tham gia", YearState.PACKET, null, null)),
                        new Annexes.Start("CM-K07", 2024, "CM-K07/2024/PL03")),
                true);
    }

    static DispatchPages.ListPage incoming() {
        return new DispatchPages.ListPage(
                "waiting",
                new IncomingPage(
                        List.of(
                                line(DispatchState.SENT, null),
                                line(DispatchState.RECALLED, "Thu hồi theo thông báo số 16/TB-TCT: Sai số liệu")),
                        "next"));
    }

    static DocumentPages.RegisterPage register() {
        return new DocumentPages.RegisterPage(
                List.of(new Choice("unit:TCT", "Trường Chính trị"), new Choice("group:CM-K07", "Khối thi đua 7")),
                "group:CM-K07",
                2024,
                List.of(
                        line(1, "01/QĐ-KTĐ7", NumberEntry.State.CONFIRMED, null),
                        line(2, "02/KH-KTĐ7", NumberEntry.State.VOID, "Văn bản đã rút trước khi ký"),
                        line(3, "03/KH-KTĐ7", NumberEntry.State.RESERVED, null)));
    }

    static CaseFile caseFile() {
        return new CaseFile(
                new InstanceSummary(
                        ID,
                        "document-approval",
                        "Soạn thảo, duyệt, ký và phát hành văn bản",
                        "TCT-2024-0003",
                        "Kế hoạch thi đua năm 2024",
                        "TCT",
                        null,
                        null,
                        InstanceState.ENDED,
                        "issued",
                        "tct.officer",
                        "Người Mẫu 03",
                        NOW,
                        NOW,
                        List.of()),
                List.of(new CaseFile.Line(
                        1,
                        new DocumentSummary(
                                ID,
                                DocumentType.PLAN,
                                "Kế hoạch thi đua năm 2024",
                                "TCT",
                                null,
                                null,
                                DocumentState.FILED,
                                "12/KH-TCT",
                                LocalDate.of(2024, 7, 12),
                                3,
                                NOW,
                                null),
                        "Trường Chính trị",
                        4)),
                true);
    }

    private static RegisterLine line(int number, String text, NumberEntry.State state, @Nullable String reason) {
        var confirmed = state == NumberEntry.State.CONFIRMED;
        return new RegisterLine(
                new NumberEntry(
                        number,
                        text,
                        new UUID(7, number),
                        "Về việc thành lập Tổ Giúp việc Khối thi đua 7 năm 2024",
                        state,
                        confirmed ? LocalDate.of(2024, 6, 20) : null,
                        reason,
                        NOW,
                        "tct.registry"),
                DocumentType.DECISION,
                confirmed ? "Người Mẫu 01" : null,
                confirmed ? List.of("Các đơn vị thành viên", "Ban Thi đua – Khen thưởng") : List.of(),
                confirmed ? "Lưu: VT" : null,
                confirmed ? 7 : 0,
                state == NumberEntry.State.RESERVED);
    }

    private static Incoming line(DispatchState state, @Nullable String reason) {
        return new Incoming(
                copy("Trường Cao đẳng Y tế", "CDYT", state),
                DocumentType.PLAN,
                "Kế hoạch thi đua năm 2024 của Trường Chính trị",
                "12/KH-TCT",
                LocalDate.of(2024, 7, 12),
                "TCT",
                reason == null ? DocumentState.FILED : DocumentState.RECALLED,
                reason,
                true,
                true);
    }

    private static Dispatch copy(String line, @Nullable String unit, DispatchState state) {
        boolean sent = state != DispatchState.TO_SEND;
        boolean received = state == DispatchState.RECEIVED;
        boolean recalled = state == DispatchState.RECALLED;
        return new Dispatch(
                new UUID(9, line.hashCode() + state.ordinal()),
                ID,
                line,
                unit,
                state,
                sent ? NOW.minusSeconds(300_000) : null,
                sent ? "tct.registry" : null,
                unit == null && sent ? "Bưu điện, EE123456789VN" : null,
                unit == null ? null : NOW.minusSeconds(200_000),
                received ? NOW.minusSeconds(290_000) : null,
                received ? "Người Mẫu 40" : null,
                null,
                recalled ? NOW.minusSeconds(90_000) : null,
                recalled ? NOW.plusSeconds(90_000) : null,
                null,
                null,
                (Disposal) null);
    }
}
