package vn.giaouoc.signing.pades;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The one empty gap of a file that waits for its signature. Looks at bytes only: whoever appended them may have been taken over
 * by the file, so the gap must lie in what was appended and everything else must be covered.
 */
public final class SignatureGap {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s*\\]");

    private final byte[] file;
    /** Of the sign {@code <} that opens it. */
    private final int from;
    /** Behind the sign {@code >} that closes it. */
    private final int to;

    private SignatureGap(byte[] file, int from, int to) {
        this.file = file;
        this.from = from;
        this.to = to;
    }

    /**
     * @param reserved bytes of a signature the gap must have room for, exactly
     * @throws Malformed if there is not exactly one such gap
     */
    static SignatureGap in(byte[] base, byte[] appended, int reserved) {
        var words = new String(appended, StandardCharsets.ISO_8859_1);
        var range = RANGE.matcher(words);
        if (!range.find() || words.indexOf("/ByteRange") != words.lastIndexOf("/ByteRange")) {
            throw new Malformed();
        }
        var from = Integer.parseInt(range.group(1));
        var to = Integer.parseInt(range.group(2));
        var file = Arrays.copyOf(base, base.length + appended.length);
        System.arraycopy(appended, 0, file, base.length, appended.length);
        if (from < base.length
                || to - from != 2 * reserved + 2
                || (long) to + Integer.parseInt(range.group(3)) != file.length
                || !empty(file, from, to)) {
            throw new Malformed();
        }
        return new SignatureGap(file, from, to);
    }

    private static boolean empty(byte[] file, int from, int to) {
        for (int at = from + 1; at < to - 1; at++) {
            if (file[at] != '0') {
                return false;
            }
        }
        return file[from] == '<' && file[to - 1] == '>';
    }

    /** Of everything but the gap. */
    byte[] sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, from);
            digest.update(file, to, file.length - to);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The file with the signature in the gap. */
    byte[] filled(byte[] signature) {
        var digits = HexFormat.of().formatHex(signature).getBytes(StandardCharsets.US_ASCII);
        if (digits.length > to - from - 2) {
            throw new IllegalStateException("a signature of " + signature.length + " bytes does not fit its gap");
        }
        var filled = file.clone();
        System.arraycopy(digits, 0, filled, from + 1, digits.length);
        return filled;
    }

    /** What was appended is not what was asked for. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("not exactly one empty gap behind the file");
        }
    }
}
