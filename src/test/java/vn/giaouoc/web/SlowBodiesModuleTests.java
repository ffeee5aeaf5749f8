package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;

/** Two hundred uploads of a byte a second (T-b8): cut, and nobody else waits. */
@ProductTest
class SlowBodiesModuleTests {

    private static final int CONNECTIONS = 200;
    private static final String HEAD = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n";

    @LocalServerPort
    private int port;

    @Test
    void uploadsThatDripAreCutWhileOthersAreServed() throws Exception {
        var others = HttpClient.newHttpClient();
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .build();
        others.send(page, HttpResponse.BodyHandlers.discarding());
        var dripping = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                var socket = new Socket("localhost", port);
                socket.getOutputStream().write(HEAD.getBytes(StandardCharsets.US_ASCII));
                dripping.add(socket);
            }
            var begun = System.nanoTime();
            var slowest = Duration.ZERO;
            while (open(dripping) > 0) {
                var asked = System.nanoTime();
                assertThat(others.send(page, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
                var took = Duration.ofNanos(System.nanoTime() - asked);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
            }
            assertThat(slowest).isLessThan(Duration.ofSeconds(2));
        } finally {
            for (var socket : dripping) {
                socket.close();
            }
        }
    }

    /** How many connections still take a byte more. */
    private static int open(List<Socket> sockets) {
        int open = 0;
        for (var socket : sockets) {
            try {
                socket.getOutputStream().write('a');
                open++;
            } catch (IOException cut) {
                // as it should be
            }
        }
        return open;
    }
}
