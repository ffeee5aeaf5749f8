package vn.giaouoc.documents.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaouoc.documents.ExtractionReason;
import vn.giaouoc.documents.extraction.child.Answer;

/** Whatever a child does, the parent learns a reason, in time, and the next file is read. */
class ChildWallsTests {

    @TempDir
    static Path folder;

    private static FileReading reading;

    @BeforeAll
    static void start() {
        reading = new FileReading(
                FileReadingTests.settings(folder, Duration.ofSeconds(3), 48), MisbehavingChild.class.getName());
    }

    @AfterAll
    static void stop() {
        reading.close();
    }

    @ParameterizedTest
    @CsvSource({"hang,TIME", "spin,TIME", "eat,MEMORY", "end,CRASHED", "babble,CRASHED", "flood,CRASHED", "lie,CRASHED"
    })
    void aChildThatFailsGivesAReasonAndTheNextFileIsRead(String order, ExtractionReason reason) throws Exception {
        assertThatThrownBy(() -> tell(order))
                .isInstanceOfSatisfying(
                        NotRead.class, refused -> assertThat(refused.reason()).isEqualTo(reason));

        assertThat(tell("well").pages()).containsExactly("yes");
    }

    @Test
    void whatNobodyWaitsForRunsBehindThePeopleWhoWork() {
        assumeTrue(Sandbox.works("nice", "-n", "1", "true"), "nice is not installed");
        var limits = new Sandbox.Limits(10, 4_096, 10, FileReading.BACKGROUND);

        var command = Sandbox.find("none").around(List.of("nice"), List.of(), Path.of("."), limits);

        assertThat(Sandbox.says("19", command.toArray(String[]::new))).isTrue();
    }

    @Test
    void theDiskCannotBeFilled() throws Exception {
        var limits = reading.sandbox().limits();
        assumeTrue(limits, "prlimit (util-linux) is not installed");

        assertThatThrownBy(() -> tell("fill")).isInstanceOf(NotRead.class);

        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum())
                    .isLessThan(70_000_000);
        }
    }

    @Test
    void theChildReachesNeitherTheNetworkNorOurFiles() throws Exception {
        assumeTrue(
                reading.sandbox().kind() == Sandbox.Kind.BWRAP, "bubblewrap (bwrap) is not installed or not allowed");
        var secret = Files.writeString(folder.resolve("secret.txt"), "key");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(tell("call " + server.getLocalPort()).pages()).containsExactly("no");
        }
        assertThat(tell("peek " + secret).pages()).containsExactly("no");
        assertThat(tell("peek /etc/passwd").pages()).containsExactly("no");
    }

    @Test
    void aChildThatNobodyNeedsLeavesAndAnotherComes() throws Exception {
        var shortlived = new FileReading(new ExtractionSettings(
                folder.resolve("short"),
                "none",
                64,
                64,
                Duration.ofSeconds(10),
                60,
                Duration.ofSeconds(1),
                "none",
                1,
                1));
        try {
            for (int i = 0; i < 2; i++) {
                assertThat(shortlived
                                .text("t" + i, "một".getBytes(StandardCharsets.UTF_8), "text/plain")
                                .pages())
                        .containsExactly("một");
                awaitNoChild();
            }
        } finally {
            shortlived.close();
        }
    }

    private static void awaitNoChild() {
        var until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (ProcessHandle.current().children().anyMatch(ChildWallsTests::isTextChild)) {
            assertThat(System.nanoTime()).as("the idle child is still there").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static boolean isTextChild(ProcessHandle child) {
        return child.info().commandLine().orElse("").contains("ExtractionChild 1");
    }

    private static Answer tell(String order) throws NotRead {
        return reading.text(UUID.randomUUID().toString(), order.getBytes(StandardCharsets.UTF_8), "text/plain");
    }
}
