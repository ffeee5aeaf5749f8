package vn.giaouoc.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the REST interface, with or without a token. */
public record ApiClient(int port, @Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer. */
    public record Answer(int status, String text, java.net.http.HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(text.isBlank() ? "null" : text);
        }

        public String code() {
            return json().path("code").asString("");
        }

        public String get(String field) {
            return json().path(field).asString("");
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body instanceof String text ? text : JSON.writeValueAsString(body), Map.of());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, JSON.writeValueAsString(body), Map.of("Idempotency-Key", idempotencyKey));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body instanceof String text ? text : JSON.writeValueAsString(body), Map.of());
    }

    public Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        return send(request);
    }

    /** A form with files: a value that is a byte array is a file of that name. */
    public Answer multipart(String path, Map<String, Object> parts) {
        var boundary = "----giaouoc" + System.nanoTime();
        var body = new java.io.ByteArrayOutputStream();
        parts.forEach((name, value) -> {
            var file = value instanceof byte[];
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                            + (file
                                    ? "; filename=\"" + name + (isPdf(value) ? ".pdf" : ".bin")
                                            + "\"\r\nContent-Type: application/octet-stream"
                                    : "")
                            + "\r\n\r\n")
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            body.writeBytes(file ? (byte[]) value : value.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            body.writeBytes("\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static boolean isPdf(Object value) {
        return value instanceof byte[] bytes && bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P';
    }

    private Answer send(HttpRequest.Builder request) {
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
