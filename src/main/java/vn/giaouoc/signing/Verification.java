package vn.giaouoc.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldRole;

/**
 * The answer to: is this paper genuine?
 *
 * @param headline what it comes to, in one of few words
 * @param reasons why it is not simply valid
 * @param signatures empty where a stranger may not see who signed
 * @param paper the paper of ours it is about; null if it is none
 * @param sha256 of the bytes that were judged
 */
public record Verification(
        Verdict verdict,
        Headline headline,
        List<Reason> reasons,
        List<Line> signatures,
        @Nullable Paper paper,
        String sha256,
        Instant checkedAt) {

    /** What it comes to. Only {@link #GENUINE} and {@link #GENUINE_CORRECTED} go with {@link Verdict#VALID}. */
    public enum Headline {
        /** Ours, complete, issued, all signatures valid. */
        GENUINE,
        /** The same; a later paper corrects something in it. */
        GENUINE_CORRECTED,
        /** Our bytes, but of a moment before the last signature. */
        EARLIER_STATE,
        /** Ours, not yet signed by all or not yet issued. */
        UNFINISHED,
        /** Our bytes, but recalled, replaced or withdrawn. */
        NO_LONGER_VALID,
        /** Ours, but a signature cannot be called valid today. */
        DOUBTFUL,
        /** A changed copy of a paper of ours, or one that only says it is ours. */
        FORGED,
        /** Not ours; what it says of itself holds. */
        FOREIGN,
        /** Not ours, and something is wrong with it. */
        FOREIGN_INVALID,
        /** Cannot be read or bears no signature. */
        NOT_A_SIGNED_PDF,
        /** The check came to no end. */
        NOT_CHECKED
    }

    /**
     * One signature.
     *
     * @param field its field in the file; null for one on paper
     * @param unit name of the unit; null for a file of others
     * @param name of the signer by our records; for a file of others as the file says
     * @param capacityLines as printed
     * @param proven whether a time stamp proves the moment
     * @param issuer of the certificate; null on paper
     * @param onPaper given by hand and recorded from a scan: no electronic signature
     */
    public record Line(
            @Nullable String field,
            @Nullable FieldRole role,
            @Nullable String unit,
            String name,
            List<String> capacityLines,
            @Nullable Instant signedAt,
            boolean proven,
            @Nullable String issuer,
            boolean onPaper,
            Verdict verdict,
            List<Reason> reasons) {}

    /**
     * What a stranger may know of the paper.
     *
     * @param code of its verification page
     * @param issuer name of the issuing unit
     * @param title only of what was issued to everybody
     * @param given signatures it has, and {@code needed}
     */
    public record Paper(
            String code,
            @Nullable String number,
            @Nullable LocalDate dated,
            String issuer,
            @Nullable String title,
            int given,
            int needed) {}
}
