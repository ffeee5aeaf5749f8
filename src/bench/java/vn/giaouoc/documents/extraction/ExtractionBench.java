package vn.giaouoc.documents.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many files a second one child reads, and how many pages a second it draws. Prints a line each. */
class ExtractionBench {

    private static final int TIMES = 20;
    private static final int WARM = 4;
    private static final String PAGE =
            "GIAO ƯỚC THI ĐUA\n" + "Điều 1. Thực hiện thắng lợi nhiệm vụ chính trị, hoàn thành chỉ tiêu.\n".repeat(30);

    @TempDir
    static Path folder;

    private interface Work {
        void once(int time) throws NotRead;
    }

    @Test
    void measure() throws Exception {
        var reading = new FileReading(new ExtractionSettings(
                folder, "auto", 256, 256, Duration.ofSeconds(60), 600, Duration.ofSeconds(60), "none", 1, 64));
        try {
            var four = pdf(4);
            var many = pdf(48);
            var docx = MadeFiles.docx(
                    MadeFiles.paragraph("Điều 1. Thi đua hoàn thành nhiệm vụ ").repeat(4_000));
            say("DOCX of 150 kB of text", time -> reading.text("d" + time, docx, MadeFiles.DOCX));
            say("PDF of 4 pages", time -> reading.text("f" + time, four, MadeFiles.PDF));
            say("PDF of 48 pages", time -> reading.text("m" + time, many, MadeFiles.PDF));
            say("page image", time -> reading.page("four", () -> four, MadeFiles.PDF, time % 4 + 1, 110));
        } finally {
            reading.close();
        }
    }

    private static byte[] pdf(int pages) {
        var texts = new String[pages];
        Arrays.fill(texts, PAGE);
        return MadeFiles.pdf(texts);
    }

    private static void say(String what, Work work) throws NotRead {
        for (int i = TIMES; i < TIMES + WARM; i++) {
            work.once(i);
        }
        var begun = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.once(i);
        }
        var millis = (System.nanoTime() - begun) / 1_000_000 / TIMES;
        System.out.printf("%s: %d ms, %.1f a second%n", what, millis, 1000.0 / Math.max(1, millis));
    }
}
