package vn.giaouoc.covenants;

import vn.giaouoc.documents.DocumentType;

/** The papers that travel together; each has its own number. */
public enum PacketItem {
    PLAN(DocumentType.PLAN, "plan", "Kế hoạch thi đua năm %d của %s"),
    REGULATION(DocumentType.REGULATION, "regulation", "Quy chế hoạt động năm %d của %s"),
    SCORING_TABLE(DocumentType.SCORING_TABLE, "scoringTable", "Bảng tiêu chí, thang điểm năm %d của %s"),
    COVENANT(DocumentType.COVENANT, "covenant", "Giao ước thi đua năm %d của %s"),
    CULTURE_PLAN(DocumentType.PLAN, "culturePlan", "Kế hoạch hoạt động văn thể mỹ năm %d của %s");

    private final DocumentType type;
    private final String field;
    private final String title;

    PacketItem(DocumentType type, String field, String title) {
        this.type = type;
        this.field = field;
        this.title = title;
    }

    public DocumentType type() {
        return type;
    }

    /** Name of the item in forms. */
    public String field() {
        return field;
    }

    /** Title of its document, {@code Kế hoạch thi đua năm 2024 của Khối thi đua 7 tỉnh Cà Mau}. */
    public String title(int year, String groupName) {
        return title.formatted(year, groupName);
    }
}
