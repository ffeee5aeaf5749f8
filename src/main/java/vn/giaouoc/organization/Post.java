package vn.giaouoc.organization;

/** What a person does in a unit. A person may hold several posts, also in several units. */
public enum Post {
    /** Thủ trưởng: hiệu trưởng, giám đốc, tổng biên tập, chánh thanh tra. */
    HEAD,
    /** Cấp phó. */
    DEPUTY,
    /** Head of a section inside the unit, checks the content of its drafts. */
    SECTION_HEAD,
    /** Chánh văn phòng: checks form and procedure. */
    OFFICE,
    /** Văn thư: numbers, seals, issues, files. */
    REGISTRY,
    /** Chuyên viên thi đua: drafts. */
    EMULATION_OFFICER,
    SECRETARY,
    /** Member of a group's Tổ Giúp việc; follows from the team of the year, not from an appointment. */
    SUPPORT_TEAM,
    COUNCIL_CHAIR,
    COUNCIL_MEMBER
}
