package vn.giaouoc.documents;

/** What can happen to a document; {@link DocumentState#after} says when. */
public enum DocumentStep {
    /** A new version. */
    REVISE,
    SUBMIT,
    RETURN,
    APPROVE,
    /** The last signature it needs. */
    SIGN,
    /** Its signatures were made void. */
    REOPEN,
    NUMBER,
    SEAL,
    ISSUE,
    FILE,
    REJECT,
    WITHDRAW,
    RECALL,
    CORRECT,
    SUPERSEDE
}
