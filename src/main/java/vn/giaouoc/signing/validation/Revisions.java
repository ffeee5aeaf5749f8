package vn.giaouoc.signing.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.ExpectedPaper;

/**
 * Where the revisions of a file end.
 *
 * @param first length of what was there before the first signature
 * @param steps what was appended since, in order
 */
record Revisions(int first, List<Step> steps) {

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    /**
     * @param end length of the file with it
     * @param field whose signature ends here; null for what no signature ends
     */
    record Step(int end, @Nullable String field) {}

    /** As stored, if that is known; else as the signatures say. Empty if they contradict each other. */
    static Optional<Revisions> of(byte[] file, List<Signed> signed, ExpectedPaper expected) {
        if (signed.isEmpty() || signed.stream().anyMatch(one -> !one.coversItsRevision(file))) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        var last = 0L;
        for (var one : signed) {
            if (one.end() <= last) {
                return Optional.empty();
            }
            last = one.end();
            steps.add(new Step((int) last, one.field()));
        }
        if (last < file.length) {
            steps.add(new Step(file.length, null));
        }
        var first = expected.revisions().isEmpty()
                ? endBefore(file, signed.get(0).range().get(1).intValue())
                : (int) expected.revisions().get(0).length();
        return first > 0 && first < steps.get(0).end() ? Optional.of(new Revisions(first, steps)) : Optional.empty();
    }

    private static int endBefore(byte[] file, int limit) {
        for (var at = limit - END.length; at > 0; at--) {
            if (Arrays.mismatch(file, at, at + END.length, END, 0, END.length) < 0) {
                var end = at + END.length;
                end += end < file.length && file[end] == '\r' ? 1 : 0;
                return end + (end < file.length && file[end] == '\n' ? 1 : 0);
            }
        }
        return 0;
    }
}
