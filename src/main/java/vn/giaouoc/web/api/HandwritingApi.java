package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Handwriting;
import vn.giaouoc.web.FileAnswers;

/** The picture of one's own signature. */
@RestController
@RequestMapping("/api/v1/me/handwriting")
class HandwritingApi {

    private final Handwriting handwriting;

    HandwritingApi(Handwriting handwriting) {
        this.handwriting = handwriting;
    }

    @GetMapping
    @Operation(summary = "One's own handwriting as it is drawn into signatures, PNG")
    ResponseEntity<byte[]> own(Actor actor) {
        return FileAnswers.picture(
                handwriting.own(actor).orElseThrow(() -> Problem.notFound("signing.handwriting-none")));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Bring the picture of one's own signature, PNG or JPEG up to 2 MB; it is redrawn")
    void keep(@RequestParam MultipartFile file, Actor actor) throws IOException {
        handwriting.keep(file.getBytes(), actor);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove the picture of one's own signature")
    void remove(Actor actor) {
        handwriting.remove(actor);
    }
}
