package vn.giaouoc.signing;

/** What a verification says, from best to worst. Only {@link #VALID} may be read as genuine. */
public enum Verdict {
    /** All of it holds. */
    VALID,
    /** Nothing is proved to be wrong, but what would prove it right is missing. */
    INDETERMINATE,
    /** Something is proved to be wrong. */
    INVALID;

    /** The worse of the two. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
