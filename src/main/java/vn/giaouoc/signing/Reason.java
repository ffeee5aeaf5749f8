package vn.giaouoc.signing;

import java.util.List;
import java.util.stream.Stream;

/**
 * One flaw that was found.
 *
 * @param args of its text: name of a field, number of a page
 */
public record Reason(Flaw flaw, List<String> args) {

    /** A flaw with the arguments of its text. */
    public static Reason of(Flaw flaw, Object... args) {
        return new Reason(flaw, Stream.of(args).map(String::valueOf).toList());
    }
}
