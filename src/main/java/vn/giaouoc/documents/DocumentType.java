package vn.giaouoc.documents;

import java.util.Arrays;

/**
 * Types of documents the product writes, with the abbreviation used in a number.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Annex III. {@code GƯ}, {@code PLGƯ}, {@code BĐK}, {@code BTĐ}, {@code BTC} and {@code BTH} are not in
 * its list: assumption, as in the
 * sample {@code 05/GƯ-KTĐ7}. An official letter has no abbreviation: its symbol is the agency's and the drafting unit's.
 */
public enum DocumentType {
    COVENANT("GƯ", "Giao ước thi đua"),
    COVENANT_ANNEX("PLGƯ", "Phụ lục giao ước thi đua"),
    REGISTRATION("BĐK", "Bản đăng ký thi đua"),
    PLAN("KH", "Kế hoạch"),
    REGULATION("QC", "Quy chế"),
    SCORING_TABLE("BTĐ", "Bảng tiêu chí, thang điểm"),
    DECISION("QĐ", "Quyết định"),
    MINUTES("BB", "Biên bản"),
    SUBMISSION("TTr", "Tờ trình"),
    NOTICE("TB", "Thông báo"),
    INVITATION("GM", "Giấy mời"),
    OFFICIAL_LETTER("", "Công văn"),
    DELEGATION_PAPER("GUQ", "Giấy ủy quyền"),
    BALLOT_MINUTES("BB", "Biên bản kiểm phiếu"),
    HANDOVER_MINUTES("BB", "Biên bản bàn giao"),
    ACHIEVEMENT_REPORT("BC", "Báo cáo thành tích"),
    MIDYEAR_REPORT("BC", "Báo cáo sơ kết"),
    YEAREND_REPORT("BC", "Báo cáo tổng kết"),
    SELF_SCORE_SHEET("BTC", "Bảng tự chấm điểm"),
    EXPLANATION_TABLE("BTH", "Bảng tổng hợp, tiếp thu, giải trình ý kiến");

    private final String abbreviation;
    private final String vietnameseName;

    DocumentType(String abbreviation, String vietnameseName) {
        this.abbreviation = abbreviation;
        this.vietnameseName = vietnameseName;
    }

    /** Part of the number between slash and hyphen; empty for an official letter. */
    public String abbreviation() {
        return abbreviation;
    }

    /** As printed above the title of the paper. */
    public String vietnameseName() {
        return vietnameseName;
    }

    /** Whether a code names a type. */
    public static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(type -> type.name().equals(code));
    }
}
