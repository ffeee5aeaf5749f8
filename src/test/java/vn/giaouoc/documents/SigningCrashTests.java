package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The process is killed ({@code kill -9}) at each phase of signing: afterwards a paper is signed and its task done, or neither. */
class SigningCrashTests {

    private static final Path FOLDER = Path.of("target", "signing-crash");

    /** Up to the step's commit nothing counts; after it everything does. */
    private static final List<String> PHASES =
            List.of("leased", "hashed", "key-used", "prepared", "appended", "stored");

    /** 128 and the number of the signal, 9. */
    private static final int KILLED = 137;

    @Test
    void aSignatureIsWholeOrNotThere() throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        var before = "none";
        var found = new ArrayList<String>();
        for (var phase : PHASES) {
            var said = run(before, phase);
            found.addAll(said.stream().filter(line -> !line.startsWith("case")).toList());
            before = said.get(said.size() - 1).replace("case ", "");
            assertThat(before).as("died at %s", phase).matches("[0-9a-f-]{36} \\S+ \\S+");
        }
        found.addAll(run(before, "none"));

        assertThat(found)
                .containsExactly(
                        "found open",
                        "then done",
                        "found open",
                        "then done",
                        "found open",
                        "then done",
                        "found open",
                        "then done",
                        "found open",
                        "then done",
                        "found done");
    }

    private static List<String> run(String before, String phase) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SigningCrash.class.getName(),
                        FOLDER.resolve("data").toAbsolutePath().toString(),
                        before,
                        phase)
                .redirectErrorStream(true)
                .start();
        var words = new ArrayList<String>();
        try {
            readUntil("REACHED " + phase, process, words);
        } finally {
            // SIGKILL: no shutdown hook runs, nothing is closed
            process.destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(words::toString).isEqualTo(phase.equals("none") ? 0 : KILLED);
        return words.stream()
                .filter(line -> line.startsWith("CRASH "))
                .map(line -> line.substring("CRASH ".length()))
                .toList();
    }

    /** Up to the line, or to the end if it never comes. */
    private static void readUntil(String last, Process process, List<String> words)
            throws IOException, InterruptedException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                words.add(line);
                if (line.equals(last)) {
                    return;
                }
            }
        }
        process.waitFor(30, TimeUnit.SECONDS);
    }
}
