package vn.giaouoc.signing.keys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A remote signing service that speaks as much of CSC API v2 as the product asks: releases are bound to hashes and used once. */
final class RemotePeer implements AutoCloseable {

    static final String SECRET = "client-secret-4711";
    static final String PIN = "246810";

    /** SEQUENCE of the SHA-256 identifier and the hash that follows, PKCS#1 v1.5. */
    private static final byte[] SHA256_PREFIX = {
        0x30,
        0x31,
        0x30,
        0x0d,
        0x06,
        0x09,
        0x60,
        (byte) 0x86,
        0x48,
        0x01,
        0x65,
        0x03,
        0x04,
        0x02,
        0x01,
        0x05,
        0x00,
        0x04,
        0x20
    };

    final List<String> asked = new ArrayList<>();
    final AtomicLong sent = new AtomicLong();
    volatile boolean silent;
    /** Sends letters without end, as fast as they are taken. */
    volatile boolean endless;
    /** Begins an answer and never ends it. */
    volatile boolean halting;

    volatile boolean releasesForAnotherHash;

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final KeyPair pair;
    private final List<X509Certificate> chain;
    private final Map<String, String> released = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    RemotePeer(DemonstrationAuthority authority) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
        chain = authority.certify(new X500Name("C=VN,O=Trường thử,CN=Nguyễn Thị Ký Xa"), pair.getPublic());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/csc/v2/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring("/csc/v2/".length());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(path);
        try {
            if (silent) {
                closing.await(30, TimeUnit.SECONDS);
                return;
            }
            if (endless || halting) {
                drown(exchange);
                return;
            }
            if (path.equals("oauth2/token")) {
                boolean known = body.contains("client_secret=" + SECRET);
                reply(
                        exchange,
                        known ? 200 : 400,
                        known ? Map.of("access_token", "bearer-1") : error("invalid_client"));
            } else if (!"Bearer bearer-1".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                reply(exchange, 401, error("invalid_token"));
            } else {
                call(exchange, path, json.readTree(body));
            }
        } catch (InterruptedException | GeneralSecurityException failure) {
            throw new IOException(failure);
        } finally {
            exchange.close();
        }
    }

    private void drown(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        var part = new byte[64 * 1024];
        Arrays.fill(part, (byte) ' ');
        do {
            exchange.getResponseBody().write(part);
            sent.addAndGet(part.length);
            exchange.getResponseBody().flush();
        } while (endless && !closing.await(0, TimeUnit.SECONDS));
        closing.await(30, TimeUnit.SECONDS);
    }

    private void call(HttpExchange exchange, String path, JsonNode body) throws IOException, GeneralSecurityException {
        switch (path) {
            case "credentials/list" -> reply(exchange, 200, Map.of("credentialIDs", List.of("person-1")));
            case "credentials/info" -> reply(exchange, 200, info());
            case "credentials/authorize" -> authorize(exchange, body);
            case "signatures/signHash" -> sign(exchange, body);
            default -> reply(exchange, 404, error("invalid_request"));
        }
    }

    private Map<String, Object> info() {
        return Map.of(
                "key", Map.of("status", "enabled", "algo", List.of("1.2.840.113549.1.1.11"), "len", 2048),
                "cert",
                        Map.of(
                                "status",
                                "valid",
                                "certificates",
                                chain.stream().map(RemotePeer::base64).toList()));
    }

    private void authorize(HttpExchange exchange, JsonNode body) throws IOException {
        if (!body.path("authData").path(0).path("value").asString("").equals(PIN)) {
            reply(exchange, 400, error("invalid_pin"));
            return;
        }
        var sad = UUID.randomUUID().toString();
        released.put(
                sad,
                releasesForAnotherHash ? "other" : body.path("hashes").path(0).asString());
        reply(exchange, 200, Map.of("SAD", sad, "expiresIn", 60));
    }

    private void sign(HttpExchange exchange, JsonNode body) throws IOException, GeneralSecurityException {
        var hash = body.path("hashes").path(0).asString();
        if (!hash.equals(released.remove(body.path("SAD").asString()))) {
            reply(exchange, 400, error("invalid_sad"));
            return;
        }
        var digest = Base64.getDecoder().decode(hash);
        var info = new byte[SHA256_PREFIX.length + digest.length];
        System.arraycopy(SHA256_PREFIX, 0, info, 0, SHA256_PREFIX.length);
        System.arraycopy(digest, 0, info, SHA256_PREFIX.length, digest.length);
        var signature = Signature.getInstance("NONEwithRSA");
        signature.initSign(pair.getPrivate());
        signature.update(info);
        reply(exchange, 200, Map.of("signatures", List.of(Base64.getEncoder().encodeToString(signature.sign()))));
    }

    private static Map<String, Object> error(String code) {
        return Map.of("error", code, "error_description", "<script>not for showing</script>");
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void reply(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
