package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import vn.giaouoc.consultations.Syntheses;
import vn.giaouoc.consultations.Synthesis;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.web.SynthesisFile;

/** What units said about a document, and what became of it. */
@RestController
@RequestMapping("/api/v1")
class OpinionsApi {

    private final Consultations consultations;
    private final Syntheses syntheses;
    private final Writes writes;

    OpinionsApi(Consultations consultations, Syntheses syntheses, Writes writes) {
        this.consultations = consultations;
        this.syntheses = syntheses;
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

    @GetMapping("/documents/{id}/opinions/synthesis")
    @Operation(summary = "The synthesis table; before the round is closed only for who reads all answers")
    Synthesis synthesis(@PathVariable String id, @RequestParam(required = false) @Nullable Integer round, Actor actor) {
        return syntheses.read(DocumentsApi.id(id), round, actor);
    }

    @GetMapping("/documents/{id}/opinions/synthesis.docx")
    @Operation(summary = "The synthesis table as DOCX")
    ResponseEntity<byte[]> docx(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer round, Actor actor) {
        var table = syntheses.read(DocumentsApi.id(id), round, actor);
        return SynthesisFile.docx(table, syntheses.docx(table));
    }

    @GetMapping("/documents/{id}/opinions/synthesis.pdf")
    @Operation(summary = "The synthesis table as tagged PDF/A")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer round, Actor actor) {
        var table = syntheses.read(DocumentsApi.id(id), round, actor);
        return SynthesisFile.pdf(table, syntheses.pdf(table));
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
