package vn.giaouoc.signing;

import java.util.List;

/** Signatures of a file as the file itself names them; of what strangers wrote only so much as fits a line. */
final class ForeignLines {

    private static final int LONGEST = 120;

    private ForeignLines() {}

    static List<Verification.Line> of(PaperVerdict found) {
        return found.signatures().stream().limit(100).map(ForeignLines::of).toList();
    }

    static Verification.Line of(SignatureVerdict found) {
        var certificate = found.certificate();
        var said = found.signerName();
        var name = certificate == null ? said == null ? "" : said : X500.commonName(certificate.subject());
        return new Verification.Line(
                plain(found.field()),
                null,
                null,
                plain(name),
                List.of(),
                found.signedAt(),
                found.provenAt() != null,
                certificate == null ? null : plain(X500.commonName(certificate.issuer())),
                false,
                found.verdict(),
                found.reasons());
    }

    static String plain(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
