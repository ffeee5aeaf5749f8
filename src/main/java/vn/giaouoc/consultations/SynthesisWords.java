package vn.giaouoc.consultations;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Piece;
import vn.giaouoc.shared.Vietnam;

/** What the printed synthesis says, in Vietnamese as the paper is: for every form it takes. */
final class SynthesisWords {

    static final String TITLE = "BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH";
    static final List<String> COLUMNS = List.of(
            "STT", "Điều, khoản", "Đơn vị góp ý", "Nội dung góp ý", "Kết quả", "Giải trình; câu chữ đã tiếp thu");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SynthesisWords() {}

    static String subject(Synthesis table) {
        return "đối với dự thảo " + table.title() + " (phiên bản " + table.version() + ")";
    }

    static String intro(Synthesis table) {
        return "Lấy ý kiến vòng %d từ ngày %s đến ngày %s; %d/%d đơn vị trả lời, %d ý kiến: %d tiếp thu, %d tiếp thu một phần, %d không tiếp thu.%s"
                .formatted(
                        table.round(),
                        day(table.openedAt()),
                        day(table.deadline()),
                        table.answered(),
                        table.answers().size(),
                        table.rows().size(),
                        table.with(Verdict.ACCEPTED),
                        table.with(Verdict.PARTLY),
                        table.with(Verdict.REJECTED),
                        table.draft() ? " Bản đang tổng hợp, chưa khép." : "");
    }

    /** "Trường Chính trị: đồng ý; Đài …: không trả lời". */
    static String stances(Synthesis table) {
        return table.answers().stream()
                .map(answer -> answer.unitName() + ": " + stance(answer))
                .collect(Collectors.joining("; ", "Ý kiến chung: ", "."));
    }

    private static String stance(RoundView.Answer answer) {
        var late = answer.late() ? " (trả lời muộn)" : "";
        if (answer.stance() == null) {
            return answer.state() == AnswerState.NO_REPLY || answer.silentSince() != null
                    ? "không trả lời"
                    : "chưa trả lời";
        }
        return switch (answer.stance()) {
                    case AGREE -> "đồng ý";
                    case AGREE_WITH_CHANGES -> "đồng ý, có sửa đổi";
                    case DISAGREE -> "không đồng ý";
                }
                + late;
    }

    static String clause(Synthesis.Row row) {
        return row.clause() == null ? "Cả văn bản" : row.clause();
    }

    static String verdict(@Nullable Verdict verdict) {
        return verdict == null
                ? "Chưa xử lý"
                : switch (verdict) {
                    case ACCEPTED -> "Tiếp thu";
                    case PARTLY -> "Tiếp thu một phần";
                    case REJECTED -> "Không tiếp thu";
                };
    }

    /** Where the words changed and how they read now; what was struck out stands in the redline. */
    static List<String> changed(Synthesis.Row row) {
        return row.changes().stream()
                .map(change -> change.label() + ": “"
                        + change.pieces().stream()
                                .filter(piece -> piece.mark() != Piece.Mark.DELETED)
                                .map(Piece::text)
                                .collect(Collectors.joining())
                                .strip()
                        + "”")
                .toList();
    }

    static String day(Instant at) {
        return DAY.format(Vietnam.day(at));
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
