package vn.giaouoc.web.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaouoc.web.Chromium;
import vn.giaouoc.web.Visit;

/**
 * Every page with sample data in a real browser: nothing against WCAG 2.2 AA, nothing sticking out at phone width, no complaint
 * in the console. Pictures lie under {@code target/screens}.
 */
class PageLooksTests {

    private static final Path BUNDLE = Path.of("target/classes/static/ui");

    private static Chromium chromium;
    private static HttpServer server;

    @BeforeAll
    static void open() throws IOException {
        if (!Files.exists(BUNDLE.resolve("manifest.json"))) {
            throw new IllegalStateException("The pages are not bundled: build once without -Dnpm.skip.");
        }
        chromium = Chromium.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", PageLooksTests::answer);
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
        chromium.close();
    }

    static Stream<String> pages() throws IOException {
        return SamplePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsWellOnADeskOnAPhoneAndInTheDark(String name) {
        try (var visit = new Visit(chromium, server.getAddress().getPort(), 1440, 900)) {
            visit.readsWell("/" + name);
            visit.picture(name + "-1440");
            visit.page().evaluate("document.documentElement.dataset.theme = 'dark'");
            visit.contrasts();
            visit.page().evaluate("document.documentElement.dataset.theme = 'light'");
            visit.page().setViewportSize(390, 844);
            visit.readsWell();
            visit.fitsTheWidth();
            visit.picture(name + "-390");
            visit.leavesNoComplaint();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        byte[] body;
        int status = 200;
        var type = "text/html; charset=utf-8";
        if (path.startsWith("/ui/") && Files.exists(BUNDLE.resolve(name))) {
            body = Files.readAllBytes(BUNDLE.resolve(name));
            type = name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "font/woff2";
        } else if (SamplePages.all().containsKey(name)) {
            var html = PageRendering.render(name, Locale.forLanguageTag("vi"));
            body = html.getBytes(StandardCharsets.UTF_8);
        } else {
            body = new byte[0];
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
