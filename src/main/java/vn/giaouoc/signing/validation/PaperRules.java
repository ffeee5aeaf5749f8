package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;

/** Compares a file with what our records say it must be: bytes, fields, and every object of every revision. */
public final class PaperRules {

    private PaperRules() {}

    /** Flaws of a paper of ours; empty if it is as our records say. */
    public static List<Reason> ofOurs(PaperFile file, ExpectedPaper expected) {
        try {
            var reasons = new LinkedHashSet<Reason>();
            if (!hasStoredBytes(file.bytes(), expected)) {
                reasons.add(Reason.of(Flaw.NOT_OUR_BYTES));
            }
            reasons.addAll(LayoutRules.of(file.document(), expected.layout()));
            reasons.addAll(revisions(file, expected, true));
            return List.copyOf(reasons);
        } catch (IOException | RuntimeException | StackOverflowError malformed) {
            return List.of(Reason.of(Flaw.MALFORMED));
        }
    }

    /** Flaws of a file that others made: what was added after a signature may only be another signature. */
    public static List<Reason> ofForeign(PaperFile file) {
        try {
            return revisions(file, new ExpectedPaper(List.of(), List.of(), List.of()), false);
        } catch (IOException | RuntimeException | StackOverflowError malformed) {
            return List.of(Reason.of(Flaw.MALFORMED));
        }
    }

    private static boolean hasStoredBytes(byte[] bytes, ExpectedPaper expected) {
        var stored = expected.revisions();
        return stored.isEmpty()
                || stored.get(stored.size() - 1).length() == bytes.length
                        && stored.stream()
                                .allMatch(revision -> sha256(Arrays.copyOf(bytes, (int) revision.length()))
                                        .equals(revision.sha256()));
    }

    private static List<Reason> revisions(PaperFile file, ExpectedPaper expected, boolean ours) throws IOException {
        var signed = Signed.in(file.document());
        if (signed.isEmpty()) {
            return List.of(Reason.of(Flaw.NO_SIGNATURE));
        }
        var revisions = Revisions.of(file.bytes(), signed, expected).orElse(null);
        if (revisions == null) {
            return List.of(Reason.of(Flaw.NOT_COVERED));
        }
        var reasons = new ArrayList<Reason>();
        var base = Snapshot.of(file.bytes(), revisions.first());
        try {
            if (ours) {
                reasons.addAll(LayoutRules.empty(base.document(), expected.layout()));
            }
            for (var step : revisions.steps()) {
                var next = Snapshot.of(file.bytes(), step.end());
                reasons.addAll(new RevisionRules(base, next, step.field(), ours).flaws());
                reasons.addAll(InkRules.of(next, step.field(), expected.layout()));
                base.close();
                base = next;
            }
        } finally {
            base.close();
        }
        return reasons;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
