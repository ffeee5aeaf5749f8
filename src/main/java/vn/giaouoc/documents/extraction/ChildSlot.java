package vn.giaouoc.documents.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.ExtractionReason;

/** A place for one child, which is started when needed, reused, and replaced before it has grown old. */
final class ChildSlot implements AutoCloseable {

    private static final int FILES_A_CHILD = 100;

    private final ChildCommand command;
    private final ExtractionSettings settings;
    private final Path folder;
    private @Nullable ChildProcess child;
    private String inKey = "";

    ChildSlot(ChildCommand command, ExtractionSettings settings, Path folder) {
        this.command = command;
        this.settings = settings;
        this.folder = folder;
    }

    /** Gives the bytes of a file when they are needed. */
    interface Source {
        byte[] bytes();
    }

    /** What is made of the file that the child wrote. */
    interface Result<T> {
        T of(Path out) throws IOException, NotRead;
    }

    /**
     * @param key of the file; the same one as before is not written anew
     * @param about media type, or class of the task
     */
    synchronized <T> T ask(String verb, String key, String about, Source source, String more, Result<T> result)
            throws NotRead {
        return ask(verb, key, about, source, more, settings.wall(), result);
    }

    synchronized <T> T ask(
            String verb, String key, String about, Source source, String more, Duration wall, Result<T> result)
            throws NotRead {
        var in = folder.resolve("in");
        var out = folder.resolve("out");
        try {
            Files.createDirectories(folder);
            if (!key.equals(inKey) || !Files.exists(in)) {
                inKey = "";
                Files.write(in, source.bytes());
                inKey = key;
            }
            Files.deleteIfExists(out);
            ask(String.join("\t", verb, about, in.toString(), out.toString()) + more, wall);
            return result.of(out);
        } catch (IOException broken) {
            throw new NotRead(ExtractionReason.CRASHED);
        } finally {
            tidy(out);
        }
    }

    private void ask(String request, Duration wall) throws NotRead, IOException {
        try {
            running().ask(request, wall);
        } catch (ChildProcess.Left left) {
            try {
                running().ask(request, wall);
            } catch (ChildProcess.Left again) {
                throw new NotRead(ExtractionReason.CRASHED);
            }
        }
    }

    /** Begins to start a child, so that the first file does not wait for all of it. */
    synchronized void start() {
        try {
            Files.createDirectories(folder);
            running();
        } catch (IOException notNow) {
            // the first file finds out
        }
    }

    /** For a place that nobody uses again. */
    synchronized void discard() {
        close();
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException stillWritten) {
            // the whole folder of exchange is removed at the next start
        }
    }

    private ChildProcess running() throws IOException {
        var old = child;
        if (old != null
                && old.isAlive()
                && old.files() < FILES_A_CHILD
                && old.busy().compareTo(youth()) < 0) {
            return old;
        }
        close();
        var fresh = command.start(folder);
        child = fresh;
        return fresh;
    }

    /** What a child may have spent before its next file could run into the limit of its whole life. */
    private Duration youth() {
        return Duration.ofSeconds(settings.cpuSeconds()).minus(settings.wall());
    }

    private static void tidy(Path out) {
        try {
            Files.deleteIfExists(out);
        } catch (IOException staysUntilTheNext) {
            // overwritten then
        }
    }

    @Override
    public synchronized void close() {
        if (child != null) {
            child.close();
            child = null;
        }
    }
}
