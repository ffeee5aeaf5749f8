package vn.giaouoc.documents.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Recognises the text of one page's picture with Tesseract, where it is installed with Vietnamese. */
@Component
public class Ocr {

    private static final long WALL_SECONDS = 90;
    private static final int ADDRESS_MEGABYTES = 1_500;
    private static final int FILE_MEGABYTES = 16;
    private static final int CPU_SECONDS = 60;
    private static final int MAX_TEXT_BYTES = 1_000_000;

    private final ExtractionSettings settings;
    private final FileReading reading;

    Ocr(ExtractionSettings settings, FileReading reading) {
        this.settings = settings;
        this.reading = reading;
    }

    /** Whether pages can be recognised on this machine. */
    public boolean available() {
        return !settings.ocr().equals("none") && Installed.HERE;
    }

    /** Pages that are recognised of one file. */
    public int maxPages() {
        return settings.ocrPages();
    }

    private static final class Installed {
        static final boolean HERE = Sandbox.says("vie", "tesseract", "--list-langs");
    }

    /** @return empty if it did not come to an end */
    public Optional<String> text(byte[] png) {
        var folder = settings.folder().toAbsolutePath().normalize().resolve("work/ocr");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("page.png"), png);
            return run(folder) ? Optional.of(text(folder.resolve("page.txt"))) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        } finally {
            Folders.delete(folder);
        }
    }

    private boolean run(Path folder) throws IOException {
        var command = List.of(
                "tesseract",
                folder.resolve("page.png").toString(),
                folder.resolve("page").toString(),
                "-l",
                "vie");
        var limits = new Sandbox.Limits(CPU_SECONDS, ADDRESS_MEGABYTES, FILE_MEGABYTES, FileReading.BACKGROUND);
        var builder = new ProcessBuilder(reading.sandbox().around(command, List.of(), folder, limits))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        var process = builder.start();
        try {
            if (process.waitFor(WALL_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_TEXT_BYTES) {
            return "";
        }
        return Files.readString(file).replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
    }
}
