package vn.giaouoc.documents.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.ExtractionReason;
import vn.giaouoc.documents.extraction.child.ExtractionChild;

/** A running child. Asked by one thread at a time; killed when it does not answer in time or says what it must not. */
final class ChildProcess implements AutoCloseable {

    private static final int MAX_ANSWER = 200;
    private static final int START_SECONDS = 60;
    private static final int MAX_ANSWERS = 16;
    private static final int EXITS_OUT_OF_MEMORY = 3;
    private static final Set<Integer> KILLED = Set.of(128 + 9, 128 + 24);
    private static final String END = "";

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>(MAX_ANSWERS);
    private boolean ready;
    private volatile boolean closed;
    private int files;
    private Duration busy = Duration.ZERO;

    ChildProcess(ProcessBuilder command) throws IOException {
        this.process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var listener = new Thread(this::listen, "extraction-answers");
        listener.setDaemon(true);
        listener.start();
    }

    /** A child that left because nobody needed it; the request was not begun. */
    static final class Left extends Exception {}

    int files() {
        return files;
    }

    /** Time spent answering so far. */
    Duration busy() {
        return busy;
    }

    /** Not one that is being killed: the kernel takes its time, and the next file must not meet it. */
    boolean isAlive() {
        return !closed && process.isAlive();
    }

    /**
     * @return after the file asked for stands in the folder of exchange
     */
    void ask(String request, Duration wall) throws NotRead, Left {
        awaitReady();
        var begun = System.nanoTime();
        try {
            answers.clear();
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(request)
                    .append('\n')
                    .flush();
            judge(answers.poll(wall.toMillis(), TimeUnit.MILLISECONDS));
        } catch (IOException gone) {
            judge(END);
        } catch (InterruptedException leave) {
            close();
            Thread.currentThread().interrupt();
            throw new NotRead(ExtractionReason.TIME);
        } finally {
            files++;
            busy = busy.plusNanos(System.nanoTime() - begun);
        }
    }

    /** Its start does not count against the time of the first file. */
    private void awaitReady() throws NotRead {
        try {
            if (!ready && !ExtractionChild.READY.equals(answers.poll(START_SECONDS, TimeUnit.SECONDS))) {
                close();
                throw new NotRead(ExtractionReason.CRASHED);
            }
            ready = true;
        } catch (InterruptedException leave) {
            close();
            Thread.currentThread().interrupt();
            throw new NotRead(ExtractionReason.TIME);
        }
    }

    private void judge(@Nullable String answer) throws NotRead, Left {
        if (answer == null) {
            close();
            throw new NotRead(ExtractionReason.TIME);
        }
        if (answer.equals("done")) {
            return;
        }
        if (answer.startsWith("failed ")) {
            throw new NotRead(reason(answer.substring(7)));
        }
        // SIGKILL and SIGXCPU are how the kernel ends what has used up its CPU time
        var ended = exitStatus();
        close();
        if (ended == ExtractionChild.IDLE) {
            throw new Left();
        }
        throw new NotRead(why(answer, ended));
    }

    private static ExtractionReason why(String lastWords, int ended) {
        if (lastWords.startsWith("Terminating due to java.lang.OutOfMemoryError")) {
            return ExtractionReason.MEMORY;
        }
        if (!lastWords.equals(END)) {
            return ExtractionReason.CRASHED;
        }
        return ended == EXITS_OUT_OF_MEMORY
                ? ExtractionReason.MEMORY
                : KILLED.contains(ended) ? ExtractionReason.TIME : ExtractionReason.CRASHED;
    }

    private ExtractionReason reason(String name) throws NotRead {
        for (var reason : ExtractionReason.values()) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        close();
        throw new NotRead(ExtractionReason.CRASHED);
    }

    private int exitStatus() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private void listen() {
        try (var out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), MAX_ANSWER)) {
            var line = new StringBuilder();
            for (int c = out.read(); c >= 0; c = out.read()) {
                if (c == '\n' || line.length() > MAX_ANSWER) {
                    if (!answers.offer(line.isEmpty() ? " " : line.toString())) {
                        close();
                        return;
                    }
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException closed) {
            // the end is told below
        }
        answers.offer(END);
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
    }
}
