package vn.giaouoc.covenants;

/** How a party stands to the version that is being signed. */
public enum PartySignature {
    /** Its head does not sign this year: only head and deputy of the group do. */
    NOT_ASKED,
    WAITING,
    SIGNED,
    /** Signed by hand; the registry has not yet compared the paper with its scan. */
    ON_PAPER,
    /** Signed by hand and confirmed; not an electronic signature. */
    PAPER_CONFIRMED,
    ASKED_CHANGE,
    REFUSED,
    /** Had signed; signing was stopped, so that the signature has no effect any more. */
    VOID;

    /** Whether the party has signed with effect. */
    public boolean given() {
        return this == SIGNED || this == PAPER_CONFIRMED;
    }
}
