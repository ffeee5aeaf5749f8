package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.signing.OutsideSigning;
import vn.giaouoc.web.Outside;

/** Signing with a tool of one's own: take the file, sign it, bring it back. */
@Controller
class OutsideController {

    private final Outside outside;
    private final OutsideSigning signing;
    private final Pages pages;

    OutsideController(Outside outside, OutsideSigning signing, Pages pages) {
        this.outside = outside;
        this.signing = signing;
        this.pages = pages;
    }

    @PostMapping("/tasks/{id}/outside")
    String begin(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        outside.begin(id, actor);
        return pages.done(request, "/tasks/" + id, "outside.begun");
    }

    @GetMapping("/tasks/{id}/outside/{file}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        var disposition = ContentDisposition.attachment()
                .filename("ky-ngoai-" + file.toString().substring(24) + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .body(signing.content(file, actor));
    }

    @PostMapping("/tasks/{id}/outside/{file}")
    String takeBack(
            @PathVariable UUID id,
            @PathVariable("file") UUID given,
            @RequestParam MultipartFile signed,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        signing.takeBack(given, signed.getBytes(), actor);
        return pages.done(request, "/tasks/" + id, "outside.taken");
    }

    @PostMapping("/tasks/{id}/outside/{file}/give-up")
    String giveUp(@PathVariable UUID id, @PathVariable UUID file, Actor actor, HttpServletRequest request) {
        signing.giveUp(file, actor);
        return pages.done(request, "/tasks/" + id, "outside.given-up");
    }
}
