import java.io.IOException;

/** Run by the build before npm: says plainly what is missing, in place of a stack trace. */
public final class RequireNode {

    private static final int OLDEST = 20;

    public static void main(String[] args) throws InterruptedException {
        var version = version("node");
        if (version == null || version("npm") == null) {
            fail("Node.js and npm were not found on the PATH.");
        } else if (major(version) < OLDEST) {
            fail("Node.js " + version + " is too old.");
        }
    }

    private static int major(String version) {
        return Integer.parseInt(version.replaceFirst("^v", "").replaceFirst("\\..*", ""));
    }

    private static String version(String program) throws InterruptedException {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = windows && program.equals("npm") ? "npm.cmd" : program;
        try {
            var process = new ProcessBuilder(command, "--version").start();
            var out = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? out : null;
        } catch (IOException notThere) {
            return null;
        }
    }

    private static void fail(String what) {
        System.err.println(what + " The pages need Node.js " + OLDEST + " or later to be built.");
        System.err.println("Debian, Ubuntu: apt-get install nodejs npm. Then run the same command again.");
        System.err.println("With a bundle that was built elsewhere in target/classes/static/ui: add -Dnpm.skip=true.");
        System.exit(1);
    }
}
