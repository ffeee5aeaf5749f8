package vn.giaouoc.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids of everything we store. */
public final class Ids {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    /** A new id: UUID version 7 (RFC 9562), so rows lie in order of time, with a random tail that nobody guesses. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * Reads an id that came from outside.
     *
     * @throws Problem not found, with the given code, if it is no id at all: an unreadable id is an unknown thing
     */
    public static UUID parse(String text, String unknownCode) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.notFound(unknownCode, text);
        }
    }
}
