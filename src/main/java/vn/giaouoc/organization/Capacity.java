package vn.giaouoc.organization;

/**
 * In which capacity somebody signs, as printed before the title.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Art. 13 and Annex I; until 04/03/2020 Decree 110/2004/NĐ-CP, Art. 10.
 */
public enum Capacity {
    /** In one's own right. */
    NONE,
    /** Quyền: acting head. */
    Q,
    /** Ký thay: a deputy for the head. */
    KT,
    /** Thay mặt: for a collective body. */
    TM,
    /** Thừa lệnh: head of a section, for papers that the working regulation lists. */
    TL,
    /** Thừa ủy quyền: by a written, limited delegation; never passed on. */
    TUQ
}
