package vn.giaouoc.signing.keys;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.LimitedHttp;

/** Calls to a remote signing service: signs in as a client, sends JSON, limits time and size of the answer. */
public final class RemoteService {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteService.class);
    private static final int LONGEST = 1024 * 1024;
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final int UNAUTHORIZED = 401;
    private static final int OK = 200;

    private final URI base;
    private final String clientId;
    private final Supplier<char[]> clientSecret;
    private final @Nullable Supplier<char[]> pin;
    private final Duration timeout;
    private final JsonMapper json = new JsonMapper();
    private final LimitedHttp http;

    @Nullable
    private volatile String token;

    /**
     * @param base ends in {@code /csc/v2}; https, or http on this machine
     * @param pin releases the credentials; null where the service asks for none
     */
    public RemoteService(
            URI base,
            String clientId,
            Supplier<char[]> clientSecret,
            @Nullable Supplier<char[]> pin,
            Duration timeout) {
        this.base = base;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.pin = pin;
        this.timeout = timeout;
        this.http = new LimitedHttp(timeout, LONGEST);
        requireNobodyListens(base);
    }

    /** What is sent holds secrets and releases signatures. */
    private static void requireNobodyListens(URI base) {
        var safe = "https".equalsIgnoreCase(base.getScheme())
                || "http".equalsIgnoreCase(base.getScheme())
                        && base.getHost() != null
                        && THIS_MACHINE.matcher(base.getHost()).matches();
        if (!safe) {
            throw new IllegalArgumentException(
                    "giaouoc.signing.remote.url must begin with https; http only to this machine");
        }
    }

    /** The same with the PIN as authentication data, if there is one. */
    Map<String, Object> withPin(Map<String, Object> body) {
        if (pin == null) {
            return body;
        }
        var secret = pin.get();
        var with = new HashMap<>(body);
        with.put("authData", List.of(Map.of("id", "PIN", "value", new String(secret))));
        Arrays.fill(secret, '\0');
        return with;
    }

    /** @throws Problem {@code signing.remote-silent}, {@code signing.remote-refused} with the service's error code */
    JsonNode post(String path, Map<String, Object> body) {
        var bearer = token;
        if (bearer == null) {
            bearer = signIn();
        }
        var answer = send(path, "application/json", json.writeValueAsBytes(body), bearer);
        if (answer.statusCode() == UNAUTHORIZED) {
            answer = send(path, "application/json", json.writeValueAsBytes(body), signIn());
        }
        return read(path, answer);
    }

    private String signIn() {
        var secret = clientSecret.get();
        var form = "grant_type=client_credentials&client_id=" + encode(clientId) + "&client_secret="
                + encode(new String(secret));
        Arrays.fill(secret, '\0');
        var answer = send(
                "oauth2/token", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII), null);
        var bearer = read("oauth2/token", answer).path("access_token").asString("");
        if (bearer.isBlank()) {
            throw Problem.conflict("signing.remote-silent");
        }
        token = bearer;
        return bearer;
    }

    private HttpResponse<byte[]> send(String path, String type, byte[] body, @Nullable String bearer) {
        var request = HttpRequest.newBuilder(URI.create(base + "/" + path))
                .timeout(timeout)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return http.send(request.build());
        } catch (IOException silent) {
            LOG.warn("remote signing service, {}: {}", path, silent.toString());
            throw Problem.conflict("signing.remote-silent");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.conflict("signing.remote-silent");
        }
    }

    /** The service's error text is its own and may hold anything: only its short code is shown. */
    private JsonNode read(String path, HttpResponse<byte[]> answer) {
        try {
            var node = json.readTree(answer.body());
            if (answer.statusCode() == OK) {
                return node;
            }
            var error = node.path("error").asString("");
            LOG.warn("remote signing service, {}: status {}", path, answer.statusCode());
            throw error.matches("[a-z_]{1,40}")
                    ? Problem.conflict("signing.remote-refused", error)
                    : Problem.conflict("signing.remote-silent");
        } catch (JacksonException unreadable) {
            throw Problem.conflict("signing.remote-silent");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
