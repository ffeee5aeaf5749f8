package vn.giaouoc.signing.validation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Hashes of what a file may have been before something was appended to it: every beginning that ends with an end mark. Looks
 * at bytes only, parses nothing. A copy of a paper of ours that was changed by appending is known by these.
 */
public final class Prefixes {

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};
    private static final int MOST = 60;

    private Prefixes() {}

    /** Hashes of the beginnings, longest first; the whole file is not among them unless it is followed by nothing. */
    public static List<String> of(byte[] file) {
        var ends = new ArrayList<Integer>();
        for (var at = 0; at <= file.length - END.length && ends.size() < MOST; at++) {
            if (file[at] == '%' && Arrays.mismatch(file, at, at + END.length, END, 0, END.length) < 0) {
                ends.addAll(endsAfter(file, at + END.length));
            }
        }
        var hashes = new ArrayList<String>();
        var digest = digest();
        var done = 0;
        for (var end : new LinkedHashSet<>(ends)) {
            digest.update(file, done, end - done);
            done = end;
            hashes.add(0, HexFormat.of().formatHex(copy(digest).digest()));
        }
        return hashes;
    }

    private static List<Integer> endsAfter(byte[] file, int at) {
        var ends = new ArrayList<>(List.of(at));
        for (var next = at;
                next < Math.min(at + 2, file.length) && (file[next] == '\r' || file[next] == '\n');
                next++) {
            ends.add(next + 1);
        }
        return ends;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
