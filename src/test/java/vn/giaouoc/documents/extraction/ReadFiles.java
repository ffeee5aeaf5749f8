package vn.giaouoc.documents.extraction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import vn.giaouoc.documents.extraction.child.Answer;

/** The reading of files without the product around it. */
public final class ReadFiles implements AutoCloseable {

    private final FileReading reading;

    public ReadFiles(Path folder) {
        reading = new FileReading(FileReadingTests.settings(folder, Duration.ofSeconds(30), 256));
    }

    public Answer text(byte[] bytes, String mediaType) throws NotRead {
        return reading.text(UUID.randomUUID().toString(), bytes, mediaType);
    }

    @Override
    public void close() {
        reading.close();
    }
}
