package vn.giaouoc.organization;

/**
 * How a unit is led.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Art. 13(1) and (2).
 */
public enum Regime {
    /** Chế độ thủ trưởng: the head decides and signs. */
    HEAD_REGIME,
    /** Chế độ tập thể: the head signs for the body (TM.). */
    COLLECTIVE_REGIME
}
