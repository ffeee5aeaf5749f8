package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The machine loses its power at each phase of signing: afterwards a paper is signed and its task done, or neither. */
class SigningCrashTests {

    private static final Path FOLDER = Path.of("target", "signing-crash");

    /** Up to the step's commit nothing counts; after it everything does. */
    private static final List<String> PHASES =
            List.of("leased", "hashed", "key-used", "prepared", "appended", "stored");

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
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(words).isEqualTo(phase.equals("none") ? 0 : 137);
        return words.lines()
                .filter(line -> line.startsWith("CRASH "))
                .map(line -> line.substring("CRASH ".length()))
                .toList();
    }
}
