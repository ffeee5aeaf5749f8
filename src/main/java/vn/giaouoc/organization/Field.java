package vn.giaouoc.organization;

/** Fields of work that a head may assign to a deputy. */
public enum Field {
    /** Organisation and emulation. */
    EMULATION("tổ chức – thi đua"),
    /** Teaching and professional work. */
    TRAINING("đào tạo"),
    FINANCE("tài chính"),
    /** Editorial work. */
    CONTENT("nội dung"),
    TECHNICAL("kỹ thuật");

    private final String vietnamese;

    Field(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** As written in Vietnamese papers. */
    public String vietnamese() {
        return vietnamese;
    }
}
