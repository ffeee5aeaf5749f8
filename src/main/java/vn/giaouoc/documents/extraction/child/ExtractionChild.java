package vn.giaouoc.documents.extraction.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import vn.giaouoc.documents.ChildTask;

/**
 * The child's main program. One request a line on its input, parted by tabs: {@code text TYPE IN OUT}, {@code page TYPE IN OUT
 * PAGE DPI} or {@code task CLASS IN OUT}; one line back: {@code done} or {@code failed REASON}. It ends by itself when nothing is asked for a while.
 */
public final class ExtractionChild {

    /** Exit status of a child that nobody needed any more. */
    public static final int IDLE = 7;

    /** Its first words, when it has started. */
    public static final String READY = "ready";

    private static final int WAITING = 0;
    private static final int BUSY = 1;
    private static final int LEAVING = 2;

    private ExtractionChild() {}

    /** @param arguments seconds without a request after which the child ends */
    public static void main(String[] arguments) throws IOException {
        var answers = System.out;
        // whatever a library prints must not look like an answer
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        var state = new AtomicInteger(WAITING);
        var served = new AtomicInteger();
        leaveWhenIdle(Long.parseLong(arguments[0]), state, served);
        answers.println(READY);
        answers.flush();
        var requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = requests.readLine(); line != null; line = requests.readLine()) {
            if (!state.compareAndSet(WAITING, BUSY)) {
                Runtime.getRuntime().halt(IDLE);
            }
            answers.println(answer(line));
            answers.flush();
            served.incrementAndGet();
            state.set(WAITING);
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(String line) {
        try {
            serve(line.split("\t"));
            return "done";
        } catch (Refused refused) {
            return "failed " + refused.reason();
        } catch (Exception | StackOverflowError | LinkageError broken) {
            System.err.println(broken);
            return "failed " + Refused.Reason.DAMAGED;
        }
    }

    private static void serve(String[] request) throws Exception {
        var in = Path.of(request[2]);
        var out = Path.of(request[3]);
        switch (request[0]) {
            case "text" -> Reading.of(request[1], in).write(out);
            case "page" ->
                Files.write(
                        out,
                        PagePicture.png(request[1], in, Integer.parseInt(request[4]), Integer.parseInt(request[5])));
            default -> Files.write(out, task(request[1]).run(Files.readAllBytes(in)));
        }
    }

    private static ChildTask task(String name) throws ReflectiveOperationException {
        return Class.forName(name)
                .asSubclass(ChildTask.class)
                .getDeclaredConstructor()
                .newInstance();
    }

    private static void leaveWhenIdle(long seconds, AtomicInteger state, AtomicInteger served) {
        var watch = new Thread(() -> {
            int before = -1;
            while (true) {
                try {
                    Thread.sleep(seconds * 1000);
                } catch (InterruptedException leave) {
                    return;
                }
                if (before == served.get() && state.compareAndSet(WAITING, LEAVING)) {
                    Runtime.getRuntime().halt(IDLE);
                }
                before = served.get();
            }
        });
        watch.setDaemon(true);
        watch.start();
    }
}
