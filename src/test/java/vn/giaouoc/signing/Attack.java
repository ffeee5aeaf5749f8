package vn.giaouoc.signing;

import java.time.Instant;

/**
 * A file that must not be called valid.
 *
 * @param careless whether the signature library, left to its own policy, calls every signature that it finds valid: the
 *     attack works on who looks only at that
 * @param flaw that must be among what is found
 */
record Attack(
        String name,
        byte[] file,
        ExpectedPaper expected,
        TrustedCertificates trust,
        Instant at,
        boolean careless,
        Flaw flaw) {

    static final Instant LATER = SignedPaper.AT.plusSeconds(60);

    /** A file that is judged by the records of a paper, but for its bytes, so that the other walls must hold too. */
    static Attack on(SignedPaper paper, String name, byte[] file, boolean careless, Flaw flaw) {
        return new Attack(name, file, paper.expectedWithoutBytes(), paper.trusted(), LATER, careless, flaw);
    }

    @Override
    public String toString() {
        return name;
    }
}
