package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.signing.OutsideFile;
import vn.giaouoc.signing.OutsideSigning;
import vn.giaouoc.web.Outside;

/** Signing a paper with a tool of one's own, for clients. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/outside")
class OutsideApi {

    private final Outside outside;
    private final OutsideSigning signing;

    OutsideApi(Outside outside, OutsideSigning signing) {
        this.outside = outside;
        this.signing = signing;
    }

    /**
     * @param field name of the signature field to fill
     * @param sha256 of the bytes given out
     * @param returnedAt null until the signed file came back
     */
    record GivenOut(
            UUID id,
            String field,
            String sha256,
            Instant expiresAt,
            @Nullable Instant returnedAt) {

        static GivenOut of(OutsideFile file) {
            return new GivenOut(file.id(), file.field(), file.baseSha256(), file.expiresAt(), file.returnedAt());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives the paper of a signing step out for some minutes; nobody else signs it meanwhile")
    GivenOut begin(@PathVariable String id, Actor actor) {
        return GivenOut.of(outside.begin(TasksApi.id(id), actor));
    }

    @GetMapping("/{file}/content")
    @Operation(summary = "The exact bytes to sign, by one more incremental revision")
    ResponseEntity<byte[]> content(@PathVariable String id, @PathVariable String file, Actor actor) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(signing.content(given(file), actor));
    }

    @PostMapping(path = "/{file}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Brings the signed file back; it counts once the task is completed with the outcome sign")
    GivenOut takeBack(
            @PathVariable String id,
            @PathVariable("file") String given,
            @RequestParam("file") MultipartFile signed,
            Actor actor)
            throws IOException {
        return GivenOut.of(signing.takeBack(given(given), signed.getBytes(), actor));
    }

    @DeleteMapping("/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives the paper back unsigned, so that others may sign")
    void giveUp(@PathVariable String id, @PathVariable String file, Actor actor) {
        signing.giveUp(given(file), actor);
    }

    private static UUID given(String id) {
        return Ids.parse(id, "signing.outside-unknown");
    }
}
