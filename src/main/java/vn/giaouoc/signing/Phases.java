package vn.giaouoc.signing;

/**
 * Marks how far a signature has come. A test names a phase by a system property, and the process dies there as if the machine
 * had lost its power.
 */
final class Phases {

    private Phases() {}

    static void at(String phase) {
        if (phase.equals(System.getProperty("giaouoc.test.halt-signing-at"))) {
            Runtime.getRuntime().halt(137);
        }
    }
}
