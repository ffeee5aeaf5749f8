package vn.giaouoc.documents.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Page images on disk, by the hash of their bytes. Only a convenience: it may be emptied at any time, and the oldest go first
 * when it is full.
 */
@Component
public class PageCache {

    private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
    private static final int WRITES_BETWEEN_LOOKS = 50;

    private final Path folder;
    private final long maxBytes;
    private final Clock clock;
    private int writes;

    PageCache(ExtractionSettings settings, Clock clock) {
        this.folder = settings.folder().toAbsolutePath().normalize().resolve("pages");
        this.maxBytes = settings.pageImagesMegabytes() * 1024L * 1024;
        this.clock = clock;
    }

    public Optional<byte[]> find(String sha256, int page) {
        var file = file(sha256, page);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public void keep(String sha256, int page, byte[] png) {
        var file = file(sha256, page);
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "new", ".png");
            Files.write(fresh, png);
            Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            makeRoom();
        } catch (IOException full) {
            LOG.warn("A page image could not be kept: {}", full.toString());
        }
    }

    private Path file(String sha256, int page) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + page + ".png");
    }

    private synchronized void makeRoom() throws IOException {
        if (writes++ % WRITES_BETWEEN_LOOKS != 0) {
            return;
        }
        record Kept(Path file, long bytes, FileTime used) {}
        var all = new ArrayList<Kept>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        var bytes = all.stream().mapToLong(Kept::bytes).sum();
        all.sort(Comparator.comparing(Kept::used));
        for (var oldest : all) {
            if (bytes <= maxBytes) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.bytes();
        }
    }
}
