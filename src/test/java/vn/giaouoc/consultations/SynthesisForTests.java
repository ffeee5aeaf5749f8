package vn.giaouoc.consultations;

/** The markup of a synthesis, for tests of pages. */
public final class SynthesisForTests {

    private SynthesisForTests() {}

    public static String html(Synthesis table) {
        return SynthesisHtml.of(table);
    }
}
