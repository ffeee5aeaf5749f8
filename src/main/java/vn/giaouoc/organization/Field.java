package vn.giaouoc.organization;

/** Fields of work that a head may assign to a deputy. */
public enum Field {
    /** Tổ chức – thi đua. */
    EMULATION,
    /** Đào tạo, chuyên môn. */
    TRAINING,
    /** Tài chính. */
    FINANCE,
    /** Nội dung: editorial work. */
    CONTENT,
    /** Kỹ thuật. */
    TECHNICAL
}
