package vn.giaouoc.signing;

import java.util.Locale;

/** Why a paper or one of its signatures is not valid, one word for each thing that a lay person can be told. */
public enum Flaw {
    // the file
    NOT_PDF(Verdict.INVALID),
    TOO_LARGE(Verdict.INVALID),
    TOO_MANY_PAGES(Verdict.INDETERMINATE),
    ENCRYPTED(Verdict.INVALID),
    MALFORMED(Verdict.INVALID),
    BYTES_AFTER_END(Verdict.INVALID),
    NO_SIGNATURE(Verdict.INVALID),
    ACTIVE_CONTENT(Verdict.INVALID),
    LAYERED_CONTENT(Verdict.INVALID),
    // against what was stored
    NOT_OUR_BYTES(Verdict.INVALID),
    SIGNATURE_MISSING(Verdict.INVALID),
    SIGNATURE_UNEXPECTED(Verdict.INVALID),
    SIGNATURE_ORDER(Verdict.INVALID),
    FIELD_MISSING(Verdict.INVALID),
    FIELD_UNEXPECTED(Verdict.INVALID),
    FIELD_MOVED(Verdict.INVALID),
    ANNOTATION_UNEXPECTED(Verdict.INVALID),
    CONTENT_CHANGED(Verdict.INVALID),
    OPAQUE_IMAGE(Verdict.INVALID),
    NOT_COVERED(Verdict.INVALID),
    // one signature
    BROKEN(Verdict.INVALID),
    CHANGED_AFTERWARDS(Verdict.INVALID),
    WRONG_CERTIFICATE(Verdict.INVALID),
    WRONG_PERSON(Verdict.INVALID),
    OUTSIDE_MANDATE(Verdict.INVALID),
    OUTSIDE_SCOPE(Verdict.INVALID),
    MANDATE_UNKNOWN(Verdict.INDETERMINATE),
    REVOKED(Verdict.INVALID),
    UNTRUSTED(Verdict.INDETERMINATE),
    REVOCATION_UNKNOWN(Verdict.INDETERMINATE),
    OUT_OF_VALIDITY(Verdict.INDETERMINATE),
    WEAK_ALGORITHM(Verdict.INDETERMINATE),
    UNPROVEN(Verdict.INDETERMINATE),
    // the paper in our records
    ALTERED_COPY(Verdict.INVALID),
    NOT_OUR_DOCUMENT(Verdict.INVALID),
    NOT_ISSUED_HERE(Verdict.INDETERMINATE),
    EARLIER_STATE(Verdict.INDETERMINATE),
    UNFINISHED(Verdict.INDETERMINATE),
    RECALLED(Verdict.INVALID),
    SUPERSEDED(Verdict.INVALID),
    WITHDRAWN(Verdict.INVALID),
    NOT_IN_FORCE(Verdict.INVALID),
    NOT_CHECKED(Verdict.INDETERMINATE);

    private final Verdict verdict;

    Flaw(Verdict verdict) {
        this.verdict = verdict;
    }

    /** How bad it is. */
    public Verdict verdict() {
        return verdict;
    }

    /** Code of its text, {@code signing.flaw-not-pdf}. */
    public String code() {
        return "signing.flaw-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
