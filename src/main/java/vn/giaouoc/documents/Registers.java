package vn.giaouoc.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/**
 * Number registers. A number is kept for its document, then confirmed with the day of the document; or it is void and stays in
 * the book with its reason. No number is given twice, none is left out: the row of the series is locked until the step that
 * takes a number commits or is undone whole.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 15 and 16: from 01 on 1 January to 31 December, unique in the year.
 */
@Service
public class Registers {

    private static final Set<Post> READERS = Set.of(Post.HEAD, Post.DEPUTY, Post.OFFICE, Post.REGISTRY);

    private final RegisterRepository repository;
    private final DocumentRepository documents;
    private final Groups groups;
    private final ApplicationEventPublisher events;

    Registers(
            RegisterRepository repository,
            DocumentRepository documents,
            Groups groups,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.documents = documents;
        this.groups = groups;
        this.events = events;
    }

    /**
     * Keeps the next number of the year for a document; a repeat gets the same number.
     *
     * @param day a day of the year in whose register the number is taken
     * @throws Problem {@code documents.unknown}; {@code documents.number-of-another-year} if one is kept in another year's
     *     register
     */
    @Transactional
    public NumberEntry reserve(UUID document, LocalDate day, Acting acting) {
        var row = documents.lock(document).orElseThrow(() -> Problem.notFound("documents.unknown"));
        var kept = repository.ofDocument(document);
        if (kept.isPresent()) {
            if (kept.get().series().year() != day.getYear()) {
                throw Problem.conflict(
                        "documents.number-of-another-year", kept.get().entry().text(), day.getYear());
            }
            return kept.get().entry();
        }
        var series = row.group() == null
                ? Series.ofUnit(row.unit(), day.getYear())
                : Series.ofGroup(row.group(), day.getYear());
        var number = repository.reserve(series, "/" + symbol(row, day), row, acting);
        audit("documents.number-reserved", number, row, acting);
        return number;
    }

    /**
     * Confirms the number kept for a document, with the day the document bears.
     *
     * @throws Problem {@code documents.number-not-reserved}; {@code documents.number-of-another-year}
     */
    @Transactional
    public NumberEntry confirm(UUID document, LocalDate dated, Acting acting) {
        var kept = repository.ofDocument(document).orElseThrow(() -> Problem.conflict("documents.number-not-reserved"));
        if (kept.series().year() != dated.getYear()) {
            throw Problem.conflict(
                    "documents.number-of-another-year", kept.entry().text(), dated.getYear());
        }
        return repository.confirm(document, dated, acting);
    }

    /**
     * Makes the number of a document void; it stays in the book.
     *
     * @throws Problem {@code documents.number-not-reserved}; {@code documents.reason-missing}
     */
    @Transactional
    public void voidNumber(UUID document, String reason, Acting acting) {
        if (reason.isBlank()) {
            throw Problem.invalid("documents.reason-missing");
        }
        var row = documents.lock(document).orElseThrow(() -> Problem.notFound("documents.unknown"));
        var kept = repository.ofDocument(document).orElseThrow(() -> Problem.conflict("documents.number-not-reserved"));
        repository.voidNumber(document, reason.strip(), acting.at(), acting.login());
        audit("documents.number-voided", kept.entry(), row, acting);
    }

    /**
     * The registry makes void a number that is kept but not used; it stays in the book with its reason.
     *
     * @throws Problem {@code documents.number-unknown} if nothing is kept for the document, or in a book the actor may not
     *     read; {@code documents.number-not-yours} unless the actor is the registry; {@code documents.number-used} once the
     *     document bears it; {@code documents.reason-missing}
     */
    @Transactional
    public void voidReserved(UUID document, String reason, Actor actor) {
        var kept = repository
                .ofDocument(document)
                .filter(found -> mayRead(found.series(), actor))
                .orElseThrow(() -> Problem.notFound("documents.number-unknown"));
        var acting = registry(kept.series(), actor).orElseThrow(() -> Problem.notAllowed("documents.number-not-yours"));
        if (reason.isBlank()) {
            throw Problem.invalid("documents.reason-missing")
                    .withFields(List.of(new Problem.Field("reason", "documents.reason-missing")));
        }
        documents.lock(document);
        if (repository.lockReserved(document).isEmpty()) {
            throw Problem.conflict("documents.number-used", kept.entry().text());
        }
        voidNumber(document, reason, acting);
    }

    /** A document that goes no further gives its number up: the book says so. */
    void release(DocumentRow row, @Nullable String reason, Author author, Instant at) {
        repository.lockReserved(row.id()).ifPresent(number -> {
            repository.voidNumber(row.id(), reason == null ? "Văn bản không ban hành" : reason, at, author.login());
            events.publishEvent(new Auditable.Entry(
                    "documents.number-voided",
                    author.login(),
                    author.capacity(),
                    row.caseId(),
                    "document:" + row.id(),
                    Map.of("text", number.text())));
        });
    }

    /**
     * The book as it is printed, line by line.
     *
     * @throws Problem as {@link #book}
     */
    @Transactional(readOnly = true)
    public List<RegisterLine> lines(Series series, Actor actor) {
        if (!mayRead(series, actor)) {
            throw Problem.notFound("documents.register-unknown");
        }
        return repository.lines(series, registry(series, actor).isPresent());
    }

    /**
     * The book of a series, in the order of numbers, void ones with their reason.
     *
     * @throws Problem {@code documents.register-unknown} unless the actor is head, deputy, office or registry of the unit, or
     *     of the group's head unit, or an auditor
     */
    @Transactional(readOnly = true)
    public List<NumberEntry> book(Series series, Actor actor) {
        if (!mayRead(series, actor)) {
            throw Problem.notFound("documents.register-unknown");
        }
        return repository.book(series);
    }

    /**
     * Sets what a unit writes behind the slash of its numbers from a day on; until then it is the unit's code.
     *
     * @throws Problem {@code documents.symbol-not-allowed} without the role ADMIN; {@code documents.symbol-malformed}
     */
    @Transactional
    public void setUnitSymbol(String unit, String symbol, LocalDate from, Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("documents.symbol-not-allowed");
        }
        if (!symbol.matches("[\\p{Lu}\\d][\\p{L}\\d]*(-[\\p{Lu}\\d][\\p{L}\\d]*)*") || symbol.length() > 30) {
            throw Problem.invalid("documents.symbol-malformed", symbol);
        }
        repository.setSymbol(HolderKey.unit(unit).value(), symbol, from);
        events.publishEvent(new Auditable.Entry(
                "documents.symbol-set", actor.login(), null, null, "unit:" + unit, Map.of("symbol", symbol)));
    }

    private Optional<Acting> registry(Series series, Actor actor) {
        return actor.standingFor(List.of(HolderKey.post(keeper(series, actor), Post.REGISTRY.name())))
                .map(standing -> actor.acting(standing, actor.now()));
    }

    /** The unit whose registry keeps the book: for a group's, its head unit. */
    private String keeper(Series series, Actor actor) {
        var owner = series.owner().substring(series.owner().indexOf(':') + 1);
        return series.owner().startsWith("group:")
                ? groups.findYear(owner, series.year(), Vietnam.day(actor.now()))
                        .map(year -> year.headUnit())
                        .orElse("")
                : owner;
    }

    private boolean mayRead(Series series, Actor actor) {
        if (actor.has(Role.AUDITOR)) {
            return true;
        }
        var unit = keeper(series, actor);
        return actor.holdings().stream()
                .anyMatch(holding -> holding.unit().equals(unit) && READERS.contains(holding.post()));
    }

    /** {@code GƯ-KTĐ7}; an official letter has no abbreviation of its type. */
    String symbol(DocumentRow row, LocalDate day) {
        var body = row.group() == null
                ? repository.symbol(HolderKey.unit(row.unit()).value(), day).orElse(row.unit())
                : groups.require(row.group()).symbol();
        var type = row.type().abbreviation();
        return type.isEmpty() ? body : type + "-" + body;
    }

    private void audit(String action, NumberEntry number, DocumentRow row, Acting acting) {
        events.publishEvent(new Auditable.Entry(
                action,
                acting.login(),
                String.join(" / ", acting.capacityLines()),
                row.caseId(),
                "document:" + row.id(),
                Map.of("text", number.text())));
    }
}
