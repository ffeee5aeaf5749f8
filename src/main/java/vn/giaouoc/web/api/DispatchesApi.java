package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.documents.Correction;
import vn.giaouoc.documents.Corrections;
import vn.giaouoc.documents.Dispatch;
import vn.giaouoc.documents.Dispatches;
import vn.giaouoc.documents.Disposal;
import vn.giaouoc.documents.Incoming;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;

/** Copies of issued documents: what came, what was sent, what is recalled, corrected or replaced. */
@RestController
@RequestMapping("/api/v1")
class DispatchesApi {

    private static final String UNKNOWN = "documents.dispatch-unknown";

    private final Dispatches dispatches;
    private final Corrections corrections;
    private final Writes writes;

    DispatchesApi(Dispatches dispatches, Corrections corrections, Writes writes) {
        this.dispatches = dispatches;
        this.corrections = corrections;
        this.writes = writes;
    }

    @GetMapping("/incoming")
    @Operation(summary = "What came to one's units, the newest first; waiting: only what is still to be confirmed")
    Items<Incoming> incoming(
            @RequestParam(defaultValue = "false") boolean waiting,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = dispatches.incoming(waiting, after, Items.limit(limit), actor);
        return new Items<>(page.items(), page.next());
    }

    @GetMapping("/outgoing")
    @Operation(summary = "Copies that one's units sent and nobody has confirmed or given back yet")
    Items<Incoming> outgoing(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = dispatches.outgoing(after, Items.limit(limit), actor);
        return new Items<>(page.items(), page.next());
    }

    @GetMapping("/documents/{id}/copies")
    @Operation(summary = "Copies of an issued document; for recipients only their own")
    Items<Dispatch> copies(@PathVariable String id, Actor actor) {
        return Items.all(dispatches.ofDocument(DocumentsApi.id(id), actor));
    }

    @GetMapping("/documents/{id}/corrections")
    @Operation(summary = "By what the document was recalled, corrected or replaced, and what it did so to")
    Items<Correction> corrections(@PathVariable String id, Actor actor) {
        return Items.all(corrections.of(DocumentsApi.id(id), actor));
    }

    @PostMapping("/copies/{id}/acknowledge")
    @Operation(summary = "The unit's office or registry confirms receipt")
    Dispatch acknowledge(
            @PathVariable String id,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var copy = Ids.parse(id, UNKNOWN);
        return writes.once(
                key,
                actor,
                "POST /copies/" + copy + "/acknowledge",
                Map.of(),
                Dispatch.class,
                () -> dispatches.acknowledge(copy, actor));
    }

    /** @param disposal returned the paper, or destroyed the electronic copy */
    record GiveBackBody(Disposal disposal) {}

    @PostMapping("/copies/{id}/give-back")
    @Operation(summary = "What became of a recalled copy; for a place outside the product said by the issuing registry")
    Dispatch giveBack(
            @PathVariable String id,
            @RequestBody GiveBackBody body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var copy = Ids.parse(id, UNKNOWN);
        return writes.once(
                key,
                actor,
                "POST /copies/" + copy + "/give-back",
                body,
                Dispatch.class,
                () -> dispatches.giveBack(copy, body.disposal(), actor));
    }

    /** @param how by post, by hand, with its number */
    record SentBody(String how) {}

    @PostMapping("/copies/{id}/sent")
    @Operation(summary = "The issuing registry sent a copy to a place outside the product by hand")
    Dispatch sent(
            @PathVariable String id,
            @RequestBody SentBody body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var copy = Ids.parse(id, UNKNOWN);
        return writes.once(
                key,
                actor,
                "POST /copies/" + copy + "/sent",
                body,
                Dispatch.class,
                () -> dispatches.recordSent(copy, body.how(), actor));
    }
}
