package vn.giaouoc.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as a newcomer starts it: a process of its own, on a folder of its own, spoken to through REST. */
final class ProductProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final Path log;
    private final int port;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private ProductProcess(Path folder) throws IOException {
        this.folder = folder;
        this.log = Path.of(folder + ".log");
        this.port = freePort();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "vn.giaouoc.GiaoUoc",
                "--giaouoc.data=" + folder,
                "--giaouoc.demo=true",
                "--management.server.port=0",
                "--server.port=" + port);
        this.process = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    static ProductProcess start(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        return new ProductProcess(folder.toAbsolutePath());
    }

    void awaitLog(String words) {
        await(() -> log().contains(words));
    }

    void awaitOpenDoors() {
        await(this::answers);
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    JsonNode get(String login, String path) {
        var request =
                request(path).header("Authorization", "Bearer " + token(login)).GET();
        var answer = send(request);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " for " + login + ": " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    int status(String login, String path) {
        return send(request(path)
                        .header("Authorization", "Bearer " + token(login))
                        .GET())
                .statusCode();
    }

    Connection database() throws IOException, SQLException {
        var pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid"));
        var password = Files.readString(folder.resolve("password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/postgres", "giaouoc", password);
    }

    String log() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException beingWritten) {
            return "";
        }
    }

    private String token(String login) {
        return tokens.computeIfAbsent(login, name -> {
            var body = json.writeValueAsString(
                    Map.of("username", name, "password", "giaouoc-demo", "name", "test", "hours", 1));
            var answer = send(request("/api/v1/tokens")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            if (answer.statusCode() != 201) {
                throw new AssertionError("no token for " + name + ": " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body()).get("token").asString();
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private boolean answers() {
        try {
            return client.send(request("/login").GET().build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException closed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw new AssertionError("the product ended:\n" + log());
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain:\n" + log());
            }
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
