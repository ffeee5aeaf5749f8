package vn.giaouoc.documents.extraction;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.ChildTask;
import vn.giaouoc.documents.ExtractionReason;
import vn.giaouoc.documents.extraction.child.Answer;
import vn.giaouoc.documents.extraction.child.ExtractionChild;

/**
 * Reads untrusted files in child processes: one for texts, one for page images, so that a person who turns pages does not wait
 * for a large upload. Whatever happens to a child, this process only learns a reason.
 */
@Component
public class FileReading {

    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
    /** Niceness of what no person waits for: texts and OCR. Pages and signatures are waited for. */
    static final int BACKGROUND = 19;

    private static final String TEXTS = "texts";
    private static final int MAX_IMAGE_BYTES = 40 * 1024 * 1024;
    private static final AtomicLong TASKS = new AtomicLong();

    private final ExtractionSettings settings;
    private final String mainClass;
    private final Path folder;
    private @Nullable Running running;

    @Autowired
    FileReading(ExtractionSettings settings) {
        this(settings, ExtractionChild.class.getName());
    }

    FileReading(ExtractionSettings settings, String mainClass) {
        this.settings = settings;
        this.mainClass = mainClass;
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    private record Running(
            Sandbox sandbox,
            ChildSlot texts,
            ChildSlot pages,
            BlockingQueue<ChildSlot> tasks,
            ChildSlot ours,
            FreshChildren fresh) {}

    /**
     * What is in a file.
     *
     * @throws NotRead with the reason; the file may be read again with the same outcome
     */
    public Answer text(String sha256, byte[] bytes, String mediaType) throws NotRead {
        return running().texts().ask("text", sha256, mediaType, () -> bytes, "", out -> {
            try {
                return Answer.read(out);
            } catch (Answer.Malformed lie) {
                started().texts().close();
                throw new NotRead(ExtractionReason.CRASHED);
            }
        });
    }

    /**
     * One page as PNG.
     *
     * @param page 1 for the first
     * @param bytes asked for only if the child has not got the file yet
     */
    public byte[] page(String sha256, Supplier<byte[]> bytes, String mediaType, int page, int dpi) throws NotRead {
        return running()
                .pages()
                .ask("page", sha256, mediaType, bytes::get, "\t" + page + "\t" + dpi, FileReading::image);
    }

    /**
     * A task of our own, on at most two children of their own.
     *
     * @throws NotRead {@code TOO_MUCH} also if the answer is larger than allowed
     */
    public byte[] run(Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes) throws NotRead {
        var slots = running().tasks();
        var slot = take(slots);
        try {
            return ask(slot, task, input, wall, maxAnswerBytes);
        } finally {
            slots.add(slot);
        }
    }

    /** The same, in a child that has read nothing before and reads nothing after. @throws NotRead as {@link #run} */
    public byte[] runAlone(Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes)
            throws NotRead {
        return running().fresh().with(wall, child -> ask(child, task, input, wall, maxAnswerBytes));
    }

    /** The same, in a child that only ever reads what the product itself wrote. @throws NotRead as {@link #run} */
    public byte[] runOnOurs(Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes)
            throws NotRead {
        return ask(running().ours(), task, input, wall, maxAnswerBytes);
    }

    private static byte[] ask(
            ChildSlot slot, Class<? extends ChildTask> task, byte[] input, Duration wall, int maxAnswerBytes)
            throws NotRead {
        return slot.ask("task", "task" + TASKS.incrementAndGet(), task.getName(), () -> input, "", wall, out -> {
            if (Files.size(out) > maxAnswerBytes) {
                throw new NotRead(ExtractionReason.TOO_MUCH);
            }
            return Files.readAllBytes(out);
        });
    }

    private static ChildSlot take(BlockingQueue<ChildSlot> slots) throws NotRead {
        try {
            return slots.take();
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
            throw new NotRead(ExtractionReason.TIME);
        }
    }

    /** What stands around the children on this machine. */
    public Sandbox sandbox() {
        return started().sandbox();
    }

    private static byte[] image(Path out) throws IOException, NotRead {
        if (Files.size(out) > MAX_IMAGE_BYTES) {
            throw new NotRead(ExtractionReason.TOO_MUCH);
        }
        return Files.readAllBytes(out);
    }

    private Running running() throws NotRead {
        var found = started();
        if (found.sandbox().kind() == Sandbox.Kind.MISSING) {
            throw new NotRead(ExtractionReason.NO_SANDBOX);
        }
        return found;
    }

    private synchronized Running started() {
        if (running == null) {
            var sandbox = Sandbox.find(settings.sandbox());
            warn(sandbox);
            Folders.delete(folder.resolve("work"));
            var classPath = ChildClassPath.of(System.getProperty("java.class.path"), folder);
            running = new Running(
                    sandbox,
                    slot(sandbox, classPath, settings.heapMegabytes(), TEXTS),
                    slot(sandbox, classPath, settings.heapMegabytes(), "pages"),
                    new ArrayBlockingQueue<>(
                            2,
                            true,
                            List.of(
                                    slot(sandbox, classPath, settings.taskHeapMegabytes(), "task-1"),
                                    slot(sandbox, classPath, settings.taskHeapMegabytes(), "task-2"))),
                    slot(sandbox, classPath, settings.taskHeapMegabytes(), "ours"),
                    new FreshChildren(name -> slot(sandbox, classPath, settings.taskHeapMegabytes(), name)));
        }
        return running;
    }

    private ChildSlot slot(Sandbox sandbox, List<Path> classPath, int heapMegabytes, String name) {
        var command = new ChildCommand(
                sandbox, settings, heapMegabytes, name.equals(TEXTS) ? BACKGROUND : 0, classPath, mainClass);
        return new ChildSlot(command, settings, folder.resolve("work").resolve(name));
    }

    private void warn(Sandbox sandbox) {
        switch (sandbox.kind()) {
            case BWRAP -> LOG.info("Uploaded files are read in a child process inside bubblewrap");
            case UNSHARE ->
                LOG.warn("bubblewrap (bwrap) is missing or not allowed: uploaded files are read in a child process"
                        + " without network, but it can see the files of this user");
            case NONE ->
                LOG.warn(
                        "{}: uploaded files are read in a child process with limited memory and time, but with network and"
                                + " with the files of this user",
                        settings.sandbox().equals("none")
                                ? "giaouoc.extraction.sandbox=none"
                                : "Neither bubblewrap (bwrap) nor unshare works here");
            case MISSING ->
                LOG.error(
                        "giaouoc.extraction.sandbox=bwrap, but bubblewrap does not work here: uploaded files are not read");
        }
        if (!sandbox.limits()) {
            LOG.warn("prlimit is missing: the CPU time of the child process is not limited by the system");
        }
    }

    @PreDestroy
    synchronized void close() {
        if (running != null) {
            running.texts().close();
            running.pages().close();
            running.tasks().forEach(ChildSlot::close);
            running.ours().close();
            running.fresh().close();
            running = null;
            Folders.delete(folder.resolve("work"));
        }
    }
}
