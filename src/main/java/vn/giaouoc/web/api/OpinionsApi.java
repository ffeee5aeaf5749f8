package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.consultations.Consultations;
import vn.giaouoc.consultations.OpinionMatrix;
import vn.giaouoc.consultations.RoundView;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;

/** What units said about a document, and what became of it. */
@RestController
@RequestMapping("/api/v1")
class OpinionsApi {

    private final Consultations consultations;
    private final Writes writes;

    OpinionsApi(Consultations consultations, Writes writes) {
        this.consultations = consultations;
        this.writes = writes;
    }

    @GetMapping("/documents/{id}/opinions")
    @Operation(summary = "Rounds in which the document went out, the oldest first, each as one may see it")
    Items<RoundView> rounds(@PathVariable String id, Actor actor) {
        return Items.all(consultations.ofDocument(DocumentsApi.id(id), actor));
    }

    @GetMapping("/documents/{id}/opinions/matrix")
    @Operation(summary = "Clauses down, units across; the latest round unless another is asked for")
    OpinionMatrix matrix(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer round, Actor actor) {
        return consultations.matrix(DocumentsApi.id(id), round, actor);
    }

    /**
     * @param reason needed unless accepted
     * @param changedWords words of the next version that the opinion led to
     */
    record VerdictBody(
            Verdict verdict,
            @Nullable String reason,
            @Nullable String changedWords) {}

    @PutMapping("/opinions/{id}/verdict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "What became of one opinion; may be changed until the round is closed")
    void giveVerdict(
            @PathVariable String id,
            @RequestBody VerdictBody body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var opinion = Ids.parse(id, "consultations.opinion-unknown");
        writes.once(
                key,
                actor,
                "PUT /opinions/" + opinion + "/verdict",
                body,
                () -> consultations.giveVerdict(opinion, body.verdict(), body.reason(), body.changedWords(), actor));
    }
}
