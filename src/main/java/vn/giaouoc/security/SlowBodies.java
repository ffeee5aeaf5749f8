package vn.giaouoc.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Cuts bodies that come drop by drop. The server's own time limit counts between two reads, so a byte a second would hold one of
 * its threads for ever; and only so many bodies may be on their way that threads remain for everybody else.
 */
@Component
class SlowBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final long LEAST_BYTES_A_SECOND = 2_000;
    private static final int BODIES_AT_A_TIME = 60;
    private static final long PATIENCE_MILLIS = 200;

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Watch());
    }

    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Watch extends ValveBase {

        private final Semaphore bodies = new Semaphore(BODIES_AT_A_TIME);

        Watch() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var coyote = request.getCoyoteRequest();
            var unwatched = coyote.getInputBuffer();
            var watched = new Watched(unwatched, coyote, bodies);
            coyote.setInputBuffer(watched);
            try {
                getNext().invoke(request, response);
            } finally {
                watched.release();
                coyote.setInputBuffer(unwatched);
            }
        }
    }

    private static final class Watched implements InputBuffer {

        private final InputBuffer body;
        private final org.apache.coyote.Request request;
        private final Semaphore bodies;
        private boolean holds;
        private boolean ended;
        private long begun;
        private long bytes;

        Watched(InputBuffer body, org.apache.coyote.Request request, Semaphore bodies) {
            this.body = body;
            this.request = request;
            this.bodies = bodies;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (!holds && !ended) {
                enter();
            }
            var read = body.doRead(handler);
            bytes += Math.max(0, read);
            if (read < 0 || bytes == request.getContentLengthLong()) {
                ended = true;
                release();
            } else {
                requireSpeed();
            }
            return read;
        }

        private void enter() throws IOException {
            try {
                if (!bodies.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw cut();
                }
                holds = true;
                begun = System.nanoTime();
            } catch (InterruptedException leave) {
                Thread.currentThread().interrupt();
                throw cut();
            }
        }

        private void requireSpeed() throws IOException {
            var nanos = System.nanoTime() - begun;
            if (nanos > GRACE.toNanos() && bytes < LEAST_BYTES_A_SECOND * TimeUnit.NANOSECONDS.toSeconds(nanos)) {
                throw cut();
            }
        }

        private IOException cut() {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            request.action(ActionCode.CLOSE_NOW, null);
            return new TooSlow();
        }

        void release() {
            if (holds) {
                holds = false;
                bodies.release();
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
