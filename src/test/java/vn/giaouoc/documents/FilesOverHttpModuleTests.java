package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.extraction.MadeFiles;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.AccountsForTests;

/** Files as clients send and get them. */
@ProductTest
class FilesOverHttpModuleTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private Extractions extractions;

    @Autowired
    private AccountsForTests people;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private String token = "";

    @BeforeEach
    void signIn() {
        token = people.token(people.of(officer.person()));
    }

    @Test
    void aFileIsSavedUnderItsNameAndNeverOpenedAsAPage() throws Exception {
        var version = upload("Kế hoạch “thi đua”.docx", MadeFiles.docx(MadeFiles.paragraph("x " + UUID.randomUUID())));

        var answer = get(version, "/content");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("ETag")).contains("\"" + version.sha256() + "\"");
        assertThat(answer.headers().firstValue("X-Content-SHA256")).contains(version.sha256());
    }

    @Test
    void theTextSaysWhatItWaitsForAndWhyItIsNotThere() throws Exception {
        var good = upload("a.pdf", MadeFiles.pdf("một " + UUID.randomUUID(), "hai"));
        var bad = upload("b.pdf", ("%PDF-1.7\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(text(get(good, "/text"))).contains("documents.extraction.PENDING");

        extractions.drain();

        assertThat(text(get(good, "/text"))).startsWith("một ").endsWith("\fhai");
        assertThat(get(bad, "/text").statusCode()).isEqualTo(404);
        assertThat(text(get(bad, "/text"))).contains("documents.extraction.DAMAGED");
        assertThat(text(get(bad, ""))).contains("\"state\":\"FAILED\"").contains("\"reason\":\"DAMAGED\"");
    }

    @Test
    void aPageIsAPictureOrNotFound() throws Exception {
        var version = upload("a.pdf", MadeFiles.pdf("một " + UUID.randomUUID()));

        var picture = get(version, "/preview/1.png");

        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
        for (var page : new String[] {"0", "2", "-1"}) {
            assertThat(get(version, "/preview/" + page + ".png").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsRefusedIsRefusedWithItsReason() throws Exception {
        var version = upload("a.pdf", MadeFiles.pdf("một " + UUID.randomUUID()));
        var html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

        var differs = send(version, "a.pdf", html);
        var type = send(version, "../../x.jsp", html);
        var taken = send(version, "..\\..\\ngược\u202Efdp.pdf", MadeFiles.pdf("hai " + UUID.randomUUID()));

        assertThat(differs.statusCode()).isEqualTo(415);
        assertThat(text(differs)).contains("documents.file-content-differs");
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(text(type)).contains("documents.file-type-refused");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(documents.view(version.document(), officer).versions().get(0).fileName())
                .isEqualTo("ngược_fdp.pdf");
    }

    private VersionInfo upload(String name, byte[] bytes) {
        return documents.create(world.plan("Kế hoạch"), NewVersion.ofFile(name, bytes, "bản đầu", null), officer);
    }

    private HttpResponse<byte[]> get(VersionInfo version, String what) throws Exception {
        return HTTP.send(
                to("/documents/" + version.document() + "/versions/" + version.number() + what)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> send(VersionInfo base, String name, byte[] bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"reason\"\r\n\r\nr\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"baseSha256\"\r\n\r\n" + base.sha256() + "\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
        return HTTP.send(
                to("/documents/" + base.document() + "/versions")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
