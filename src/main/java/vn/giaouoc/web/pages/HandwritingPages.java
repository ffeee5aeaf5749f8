package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Handwriting;
import vn.giaouoc.web.FileAnswers;

/** The picture of one's own signature, under one's profile; nobody else's has an address. */
@Controller
class HandwritingPages {

    private static final String BACK = "/me#handwriting";

    private final Handwriting handwriting;
    private final Pages pages;

    HandwritingPages(Handwriting handwriting, Pages pages) {
        this.handwriting = handwriting;
        this.pages = pages;
    }

    @GetMapping("/me/handwriting")
    ResponseEntity<byte[]> picture(Actor actor) {
        return FileAnswers.picture(
                handwriting.own(actor).orElseThrow(() -> Problem.notFound("signing.handwriting-none")));
    }

    @PostMapping("/me/handwriting")
    String keep(
            @RequestParam(required = false) @Nullable MultipartFile picture, Actor actor, HttpServletRequest request)
            throws IOException {
        handwriting.keep(picture == null ? new byte[0] : picture.getBytes(), actor);
        return pages.done(request, BACK, "handwriting.kept");
    }

    @PostMapping("/me/handwriting/remove")
    String remove(Actor actor, HttpServletRequest request) {
        handwriting.remove(actor);
        return pages.done(request, BACK, "handwriting.removed");
    }
}
