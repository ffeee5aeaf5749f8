package vn.giaouoc.documents.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giaouoc.documents.extraction.MadeFiles.DOCX;
import static vn.giaouoc.documents.extraction.MadeFiles.PDF;
import static vn.giaouoc.documents.extraction.MadeFiles.paragraph;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaouoc.documents.ExtractionReason;
import vn.giaouoc.documents.FindingKind;
import vn.giaouoc.documents.extraction.child.Answer;

/** Files made to exhaust or to trick who reads them: tests T-b1, T-b2 and T-b6 of the threat model. */
class BombTests {

    private static final Set<ExtractionReason> FORESEEN =
            Set.of(ExtractionReason.TOO_MUCH, ExtractionReason.MEMORY, ExtractionReason.TIME, ExtractionReason.DAMAGED);

    @TempDir
    static Path folder;

    private static FileReading reading;

    @BeforeAll
    static void start() {
        reading = new FileReading(FileReadingTests.settings(folder, Duration.ofSeconds(8), 96));
    }

    @AfterAll
    static void stop() {
        reading.close();
    }

    @Test
    void aPartThatUnpacksToMoreThanAnybodyWritesIsRefused() {
        var bomb = MadeFiles.docxBomb(150);
        var before = heap();

        refused(bomb, DOCX, ExtractionReason.TOO_MUCH);

        assertThat(heap() - before).isLessThan(50_000_000);
    }

    @Test
    void aLongTextIsReadInPart() throws Exception {
        var answer = read(MadeFiles.docx(Tricks.longText(7_000_000)), DOCX);

        assertThat(answer.findings()).containsKey(FindingKind.INCOMPLETE);
        assertThat(answer.pages().stream().mapToInt(String::length).sum()).isLessThanOrEqualTo(Answer.MAX_CHARACTERS);
    }

    @Test
    void whatIsPackedInsideIsCountedAndNotOpened() throws Exception {
        var inner = new String(MadeFiles.docxBomb(100), StandardCharsets.ISO_8859_1);
        var answer =
                read(MadeFiles.docx(paragraph("ngoài"), parts -> parts.put("word/embeddings/inner.docx", inner)), DOCX);

        assertThat(answer.findings()).containsOnlyKeys(FindingKind.EMBEDDED_FILES);
        assertThat(answer.pages()).containsExactly("ngoài");
    }

    /** Read without any wall of the system, so that only the parsers stand between the file and the network. */
    @Test
    void nothingIsFetchedWhateverAFileAsksFor() throws Exception {
        var hits = new AtomicInteger();
        var canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
        var address = "http://127.0.0.1:" + canary.getAddress().getPort();
        var open = new FileReading(new ExtractionSettings(
                folder.resolve("open"),
                "none",
                128,
                128,
                Duration.ofSeconds(10),
                60,
                Duration.ofSeconds(60),
                "none",
                1,
                1));
        try {
            for (var file : Tricks.fetching(address).entrySet()) {
                tryToRead(
                        open,
                        file.getValue(),
                        file.getKey().substring(0, file.getKey().indexOf('#')));
            }
            tryToDraw(open, Tricks.xfa(address));

            assertThat(hits).hasValue(0);
        } finally {
            open.close();
            canary.stop(0);
        }
    }

    @Test
    void manyPagesAndPagesThatContainThemselvesFailAlone() throws Exception {
        refused(Tricks.pdfOfPages(10_000), PDF, ExtractionReason.TOO_MUCH);
        refusedSomehow(Tricks.pdfWhosePagesContainThemselves());
        var nested = new LinkedHashMap<String, String>();
        nested.put("mimetype", MadeFiles.ODT);
        nested.put("content.xml", "<a>".repeat(100_000) + "</a>".repeat(100_000));
        refused(MadeFiles.zip(nested), MadeFiles.ODT, ExtractionReason.TOO_MUCH);

        assertThat(read(MadeFiles.pdf("sau đó"), PDF).pages()).containsExactly("sau đó");
    }

    @Test
    void aHundredThousandNotesAreCounted() throws Exception {
        assertThat(read(Tricks.pdfOfNotes(100_000), PDF).findings()).containsEntry(FindingKind.COMMENTS, 100_000);
    }

    @Test
    void aPictureOfImpossibleSizeIsNotDrawn() throws Exception {
        refused(Tricks.pngOfSize(50_000, 50_000), "image/png", ExtractionReason.TOO_MUCH);
        var pdf = Tricks.pdfWithPictureOfSize(60_000);
        assertThat(read(pdf, PDF).pageCount()).isEqualTo(1);

        try {
            assertThat(reading.page("huge", () -> pdf, PDF, 1, 110)).hasSizeLessThan(5_000_000);
        } catch (NotRead failed) {
            assertThat(FORESEEN).contains(failed.reason());
        }
    }

    private static void refusedSomehow(byte[] file) {
        try {
            assertThat(read(file, PDF).pages().size()).isLessThan(10);
        } catch (NotRead failed) {
            assertThat(FORESEEN).contains(failed.reason());
        }
    }

    private static void refused(byte[] file, String mediaType, ExtractionReason reason) {
        assertThatThrownBy(() -> read(file, mediaType))
                .isInstanceOfSatisfying(
                        NotRead.class, failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    private static void tryToRead(FileReading open, byte[] file, String mediaType) {
        try {
            open.text(UUID.randomUUID().toString(), file, mediaType);
        } catch (NotRead refused) {
            assertThat(FORESEEN).contains(refused.reason());
        }
    }

    private static void tryToDraw(FileReading open, byte[] pdf) {
        try {
            open.page("xfa", () -> pdf, PDF, 1, 110);
        } catch (NotRead refused) {
            assertThat(FORESEEN).contains(refused.reason());
        }
    }

    private static Answer read(byte[] bytes, String mediaType) throws NotRead {
        return reading.text(UUID.randomUUID().toString(), bytes, mediaType);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
