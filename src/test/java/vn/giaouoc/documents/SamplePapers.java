package vn.giaouoc.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Papers of the group of the demonstration, for tests. Text in {@code src/test/resources/samples/layouts}. */
public final class SamplePapers {

    private static final List<String> MEMBERS = List.of(
            "Trường Chính trị",
            "Trường Cao đẳng Y tế",
            "Trường Cao đẳng Cộng đồng",
            "Trường Cao đẳng nghề Việt Nam - Hàn Quốc Cà Mau",
            "Báo Cà Mau",
            "Đài Phát thanh - Truyền hình Cà Mau");
    private static final List<String> CODES = List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO", "DAI");

    private SamplePapers() {}

    /** The covenant of six units, with an annex. */
    public static PaperContent covenant() {
        return ofParties(
                DocumentType.COVENANT,
                "GƯ-KTĐ7",
                "Giao ước thi đua năm 2024 của Khối thi đua 7 tỉnh Cà Mau",
                "covenant");
    }

    private static PaperContent ofParties(DocumentType type, String symbol, String title, String file) {
        var signers = new ArrayList<SignerBlock>();
        for (int i = 0; i < CODES.size(); i++) {
            signers.add(new SignerBlock(CODES.get(i), MEMBERS.get(i), i + 1));
        }
        return group(type, symbol, title, file, signers);
    }

    /** Every template, by the name of its picture. */
    public static Map<String, PaperContent> all() {
        var papers = new LinkedHashMap<String, PaperContent>();
        papers.put("covenant", covenant());
        papers.put(
                "annex",
                ofParties(
                        DocumentType.COVENANT_ANNEX,
                        "PLGƯ-KTĐ7",
                        "Phụ lục 01 Giao ước thi đua năm 2024 của Khối thi đua 7 tỉnh Cà Mau",
                        "annex"));
        ofGroup(papers, DocumentType.PLAN, "KH-KTĐ7", "plan", "Kế hoạch thi đua năm 2024 của Khối thi đua 7");
        ofGroup(papers, DocumentType.REGULATION, "QC-KTĐ7", "regulation", "Quy chế hoạt động của Khối thi đua 7");
        ofGroup(
                papers,
                DocumentType.SCORING_TABLE,
                "BTĐ-KTĐ7",
                "scoring-table",
                "Bảng tiêu chí, thang điểm năm 2024 của Khối thi đua 7 tỉnh Cà Mau");
        ofGroup(
                papers,
                DocumentType.DECISION,
                "QĐ-KTĐ7",
                "decision",
                "Về việc thành lập Tổ Giúp việc Khối thi đua 7 năm 2024");
        ofGroup(
                papers,
                DocumentType.INVITATION,
                "GM-KTĐ7",
                "invitation",
                "Dự Hội nghị ký kết giao ước thi đua năm 2024");
        var two = List.of(new SignerBlock("TCT", "Thư ký", 1), new SignerBlock("TCT", "Chủ trì", 2));
        papers.put(
                "minutes",
                group(
                        DocumentType.MINUTES,
                        "BB-KTĐ7",
                        "Biên bản Hội nghị ký kết giao ước thi đua năm 2024",
                        "minutes",
                        two));
        var counting = List.of(new SignerBlock("CDYT", "Ban Kiểm phiếu", 1), new SignerBlock("TCT", "Chủ trì", 2));
        papers.put(
                "ballot-minutes",
                group(
                        DocumentType.BALLOT_MINUTES,
                        "BB-KTĐ7",
                        "Kiểm phiếu suy tôn đơn vị đề nghị tặng Cờ thi đua năm 2024",
                        "ballot-minutes",
                        counting));
        ofGroup(papers, DocumentType.SUBMISSION, "TTr-KTĐ7", "submission", "Về việc đề nghị khen thưởng năm 2024");
        ofUnit(
                papers,
                DocumentType.ACHIEVEMENT_REPORT,
                "BC",
                "achievement-collective",
                "Đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh");
        ofUnit(
                papers,
                DocumentType.ACHIEVEMENT_REPORT,
                "BC",
                "achievement-individual",
                "Đề nghị tặng danh hiệu Chiến sĩ thi đua cấp tỉnh");
        ofGroup(
                papers,
                DocumentType.MIDYEAR_REPORT,
                "BC-KTĐ7",
                "midyear-report",
                "Báo cáo sơ kết phong trào thi đua sáu tháng đầu năm 2024");
        ofGroup(
                papers,
                DocumentType.YEAREND_REPORT,
                "BC-KTĐ7",
                "yearend-report",
                "Báo cáo tổng kết phong trào thi đua năm 2024");
        ofUnit(
                papers,
                DocumentType.SELF_SCORE_SHEET,
                "BTC",
                "self-score-sheet",
                "Bảng tự chấm điểm thi đua năm 2024 của Trường Cao đẳng Cộng đồng");
        ofUnit(papers, DocumentType.REGISTRATION, "BĐK", "registration", "Bản đăng ký thi đua năm 2024");
        ofUnit(papers, DocumentType.DELEGATION_PAPER, "GUQ", "delegation-paper", "Ký thông báo nội bộ của Trường");
        var parties = List.of(new SignerBlock("TCT", "Bên giao", 1), new SignerBlock("BAO", "Bên nhận", 2));
        papers.put(
                "handover-minutes",
                group(
                        DocumentType.HANDOVER_MINUTES,
                        "BB-KTĐ7",
                        "Bàn giao nhiệm vụ Khối trưởng Khối thi đua 7 năm 2025",
                        "handover-minutes",
                        parties));
        ofGroup(
                papers,
                DocumentType.EXPLANATION_TABLE,
                "BTH-KTĐ7",
                "explanation-table",
                "Đối với dự thảo Giao ước thi đua năm 2024");
        ofUnit(
                papers,
                DocumentType.OFFICIAL_LETTER,
                "",
                "official-letter",
                "Công văn cử người tham gia đội bóng chuyền của Khối thi đua 7");
        ofUnit(papers, DocumentType.NOTICE, "TB", "notice", "Về thời gian nộp hồ sơ đề nghị khen thưởng năm 2024");
        return papers;
    }

    private static void ofGroup(
            Map<String, PaperContent> papers, DocumentType type, String symbol, String name, String title) {
        var head = new SignerBlock("TCT", "TM. Khối thi đua\nKhối trưởng\nTrường Chính trị", 1);
        papers.put(name, group(type, symbol, title, name, List.of(head)));
    }

    private static void ofUnit(
            Map<String, PaperContent> papers, DocumentType type, String abbreviation, String name, String title) {
        var symbol = abbreviation.isEmpty() ? "CĐCĐ" : abbreviation + "-CĐCĐ";
        papers.put(name, single(type, symbol, title, text(name)));
    }

    /** A paper that one unit's leadership signs. */
    public static PaperContent single(DocumentType type, String symbol, String title, String text) {
        return new PaperContent(
                type,
                List.of("Ủy ban nhân dân tỉnh Cà Mau"),
                List.of("Trường Cao đẳng Cộng đồng"),
                symbol,
                "Cà Mau",
                title,
                List.of(),
                StructuredText.toHtml(text),
                List.of(new SignerBlock("CDCD", "", 1)),
                text.startsWith("Kính gửi") ? List.of("Như trên", "Lưu: VT") : List.of("Các phòng, khoa", "Lưu: VT"),
                "NORMAL",
                "CDCD",
                true);
    }

    private static PaperContent group(
            DocumentType type, String symbol, String title, String text, List<SignerBlock> signers) {
        return new PaperContent(
                type,
                List.of(),
                List.of("Khối thi đua 7", "tỉnh Cà Mau"),
                symbol,
                "Cà Mau",
                title,
                List.of(),
                StructuredText.toHtml(text(text)),
                signers,
                List.of(
                        "Hội đồng Thi đua - Khen thưởng tỉnh (để báo cáo)",
                        "Các đơn vị thành viên Khối thi đua 7",
                        "Tổ Giúp việc Khối thi đua 7",
                        "Lưu: VT, TGV"),
                "NORMAL",
                "TCT",
                true);
    }

    private static String text(String name) {
        try (var in = SamplePapers.class.getResourceAsStream("/samples/layouts/" + name + ".txt")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
