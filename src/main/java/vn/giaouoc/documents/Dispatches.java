package vn.giaouoc.documents;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Holding;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/**
 * Copies of issued documents as people see them: the incoming papers of a unit, the receipts of what it sent, and the giving
 * back of what was recalled. A unit's office or registry confirms; its leaders read along.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 18.4 and 21.2c.
 */
@Service
public class Dispatches {

    private static final Set<Post> READERS = Set.of(Post.HEAD, Post.DEPUTY, Post.OFFICE, Post.REGISTRY);
    private static final List<Post> CONFIRM = List.of(Post.REGISTRY, Post.OFFICE);
    private static final int MAX_HOW = 200;

    private final DispatchRepository dispatches;
    private final DocumentRepository documents;
    private final DocumentAccess access;
    private final AccessRepository rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatches(
            DispatchRepository dispatches,
            DocumentRepository documents,
            DocumentAccess access,
            AccessRepository rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dispatches = dispatches;
        this.documents = documents;
        this.access = access;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Copies of a document: all of them for the issuing unit, for another reader those of its own units.
     *
     * @throws Problem {@code documents.unknown}, also if the actor may not read it
     */
    @Transactional(readOnly = true)
    public List<Dispatch> ofDocument(UUID document, Actor actor) {
        var row = access.readable(document, actor);
        var units = actor.holdings().stream().map(Holding::unit).collect(Collectors.toSet());
        return dispatches.ofDocument(document).stream()
                .filter(copy -> units.contains(row.unit()) || copy.unit() != null && units.contains(copy.unit()))
                .toList();
    }

    /** Whether the person has an incoming list at all: leads, checks or registers somewhere. */
    public boolean hasIncoming(Actor actor) {
        return !units(actor).isEmpty();
    }

    /**
     * What came to the actor's units, the newest first; empty for who neither leads, checks nor registers there.
     *
     * @param waiting only what is still to be confirmed or given back
     * @param after {@code next} of the page before; null for the first
     */
    @Transactional(readOnly = true)
    public IncomingPage incoming(boolean waiting, @Nullable String after, int limit, Actor actor) {
        var found = dispatches.incoming(units(actor), waiting, cursor(after), limit + 1, access.readKeys(actor));
        return page(found, limit, actor, true);
    }

    /** Copies of the actor's units' own documents that nobody has confirmed or given back yet, the newest first. */
    @Transactional(readOnly = true)
    public IncomingPage outgoing(@Nullable String after, int limit, Actor actor) {
        var found = dispatches.outgoing(units(actor), cursor(after), limit + 1, access.readKeys(actor));
        return page(found, limit, actor, false);
    }

    /**
     * The unit's office or registry confirms that the document came; a repeat changes nothing.
     *
     * @throws Problem {@code documents.dispatch-unknown} if there is none or another unit's; {@code
     *     documents.dispatch-not-yours} if the actor only reads it; {@code documents.dispatch-not-now}
     */
    @Transactional
    public Dispatch acknowledge(UUID dispatch, Actor actor) {
        var row = lock(dispatch, actor);
        var copy = row.dispatch();
        var acting = confirming(copy, actor);
        if (copy.state() == DispatchState.RECEIVED) {
            return copy;
        }
        dispatches.received(row, next(copy, DispatchState.Step.ACKNOWLEDGE), Author.of(acting), clock.instant());
        audit("documents.receipt-confirmed", copy, acting, Map.of());
        return again(dispatch);
    }

    /**
     * The unit says what it did with a recalled copy, and from then on reads it no more; for a place outside the product the
     * issuing unit's registry records it. A repeat changes nothing.
     *
     * @throws Problem as {@link #acknowledge}
     */
    @Transactional
    public Dispatch giveBack(UUID dispatch, Disposal disposal, Actor actor) {
        var row = lock(dispatch, actor);
        var copy = row.dispatch();
        var acting = confirming(copy, actor);
        if (copy.state() == DispatchState.GIVEN_BACK) {
            return copy;
        }
        dispatches.givenBack(
                row, next(copy, DispatchState.Step.GIVE_BACK), disposal, Author.of(acting), clock.instant());
        if (copy.unit() != null) {
            rights.revokeIssued(copy.document(), List.of(HolderKey.unit(copy.unit())));
        }
        audit("documents.copy-given-back", copy, acting, Map.of("disposal", disposal.name()));
        return again(dispatch);
    }

    /**
     * The issuing unit's registry records that a copy for a place outside the product went out.
     *
     * @param how by post, by hand, with its number; at most 200 characters
     * @throws Problem {@code documents.dispatch-unknown}; {@code documents.dispatch-not-yours}; {@code
     *     documents.dispatch-not-now}; {@code documents.dispatch-how}
     */
    @Transactional
    public Dispatch recordSent(UUID dispatch, String how, Actor actor) {
        var row = lock(dispatch, actor);
        var acting = confirming(row.dispatch(), actor);
        if (how.isBlank() || how.strip().length() > MAX_HOW) {
            throw Problem.invalid("documents.dispatch-how", MAX_HOW)
                    .withFields(List.of(new Problem.Field("how", "documents.dispatch-how", MAX_HOW)));
        }
        var sent = new DispatchRepository.Sent(clock.instant(), acting.login(), how.strip());
        dispatches.sent(row, next(row.dispatch(), DispatchState.Step.SEND), sent);
        audit(
                "documents.copy-sent",
                row.dispatch(),
                acting,
                Map.of("line", row.dispatch().line()));
        return again(dispatch);
    }

    private DispatchRepository.Row lock(UUID dispatch, Actor actor) {
        return dispatches
                .lock(dispatch)
                .filter(row -> units(actor).contains(handler(row.dispatch())))
                .orElseThrow(() -> Problem.notFound("documents.dispatch-unknown"));
    }

    /** The unit that answers for a copy: the one that has it; for a place outside the product, the issuer. */
    private String handler(Dispatch copy) {
        return copy.unit() != null
                ? copy.unit()
                : documents.find(copy.document()).orElseThrow().unit();
    }

    private Acting confirming(Dispatch copy, Actor actor) {
        return standing(handler(copy), actor).orElseThrow(() -> Problem.notAllowed("documents.dispatch-not-yours"));
    }

    private static Optional<Acting> standing(String unit, Actor actor) {
        var keys =
                CONFIRM.stream().map(post -> HolderKey.post(unit, post.name())).toList();
        return actor.standingFor(keys).map(standing -> actor.acting(standing, actor.now()));
    }

    private static Set<String> units(Actor actor) {
        return actor.holdings().stream()
                .filter(holding -> READERS.contains(holding.post()))
                .map(Holding::unit)
                .collect(Collectors.toSet());
    }

    private Dispatch again(UUID dispatch) {
        return dispatches.lock(dispatch).orElseThrow().dispatch();
    }

    private static DispatchState next(Dispatch copy, DispatchState.Step step) {
        return copy.state().after(step).orElseThrow(() -> Problem.conflict("documents.dispatch-not-now", copy.line()));
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        return after == null ? null : Ids.parse(after, "documents.page-unknown");
    }

    private IncomingPage page(List<DispatchRepository.Found> found, int limit, Actor actor, boolean incoming) {
        var items = found.stream()
                .limit(limit)
                .map(hit -> incoming(hit, actor, incoming))
                .toList();
        var more = found.size() > limit;
        return new IncomingPage(
                items, more ? items.get(items.size() - 1).dispatch().id().toString() : null);
    }

    private static Incoming incoming(DispatchRepository.Found hit, Actor actor, boolean incoming) {
        var copy = hit.dispatch();
        var unit = incoming ? String.valueOf(copy.unit()) : hit.from();
        var step = incoming
                ? copy.state() == DispatchState.RECALLED || copy.state() == DispatchState.SENT
                : copy.unit() == null;
        return new Incoming(
                copy,
                hit.type(),
                hit.title(),
                hit.number(),
                hit.dated(),
                hit.from(),
                hit.state(),
                hit.reason(),
                hit.readable(),
                step && standing(unit, actor).isPresent());
    }

    private void audit(String action, Dispatch copy, Acting acting, Map<String, String> facts) {
        var row = documents.find(copy.document()).orElseThrow();
        events.publishEvent(new Auditable.Entry(
                action,
                acting.login(),
                String.join(" / ", acting.capacityLines()),
                row.caseId(),
                "document:" + copy.document(),
                with(facts, copy)));
    }

    private static Map<String, String> with(Map<String, String> facts, Dispatch copy) {
        var all = new HashMap<>(facts);
        all.put("copy", copy.id().toString());
        if (copy.unit() != null) {
            all.put("unit", copy.unit());
        }
        return all;
    }
}
