package vn.giaouoc.documents.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is believed comes from a child that has read nothing before: no file meets what another left behind. */
class FreshChildTests {

    private static final Duration WALL = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static FileReading reading;

    @BeforeAll
    static void start() {
        reading = new FileReading(FileReadingTests.settings(folder, WALL, 128));
    }

    @AfterAll
    static void stop() {
        reading.close();
    }

    @Test
    void eachFileOfOthersMeetsAProcessOfItsOwnAndLeavesNothing() throws Exception {
        var marks = new HashSet<String>();
        for (var file = 0; file < 3; file++) {
            var said = text(reading.runAlone(MarkedChild.class, new byte[1], WALL, 100));

            assertThat(said).endsWith(" 0");
            marks.add(said);
        }

        assertThat(marks).hasSize(3);
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void ourOwnFilesShareAProcessThatOthersNeverEnter() throws Exception {
        var first = text(reading.runOnOurs(MarkedChild.class, new byte[1], WALL, 100));
        var strangers = text(reading.run(MarkedChild.class, new byte[1], WALL, 100));
        var second = text(reading.runOnOurs(MarkedChild.class, new byte[1], WALL, 100));

        assertThat(second).isEqualTo(first.replace(" 0", " 1"));
        assertThat(strangers.split(" ")[0]).isNotEqualTo(first.split(" ")[0]);
    }

    /** Folders of children that stand ready or once ran. */
    private static long left() throws IOException {
        try (var folders = Files.list(folder.resolve("work"))) {
            return folders.filter(one -> one.getFileName().toString().startsWith("alone-"))
                    .count();
        }
    }

    private static String text(byte[] said) {
        return new String(said, StandardCharsets.UTF_8);
    }
}
