package vn.giaouoc.documents;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.documents.CorrectionRepository.Row;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/**
 * Recall, correction and replacement of issued documents, as the process {@code document-correction} walks them: asked for,
 * decided by who may sign such a document, written and issued, put into effect by the registry.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 18.3 and 18.4.
 */
@Service
public class Corrections {

    /** Who may ask for it, as the drawing says. */
    private static final Set<Post> ASKERS =
            Set.of(Post.HEAD, Post.DEPUTY, Post.SECTION_HEAD, Post.OFFICE, Post.REGISTRY);

    private final CorrectionRepository corrections;
    private final DocumentWriter writer;
    private final DocumentAccess access;
    private final DispatchRepository dispatches;
    private final Sending sending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            CorrectionRepository corrections,
            DocumentWriter writer,
            DocumentAccess access,
            DispatchRepository dispatches,
            Sending sending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.corrections = corrections;
        this.writer = writer;
        this.access = access;
        this.dispatches = dispatches;
        this.sending = sending;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was done about a document and by it, oldest first. Titles and numbers only: whether the other paper can be opened
     * is asked when it is opened.
     *
     * @throws Problem {@code documents.unknown}, also if the actor may not read it
     */
    @Transactional(readOnly = true)
    public List<Correction> of(UUID document, Actor actor) {
        var row = access.readable(document, actor);
        var issuer =
                actor.holdings().stream().anyMatch(holding -> holding.unit().equals(row.unit()));
        return corrections.about(document).stream()
                .filter(correction -> issuer || correction.state() != Correction.State.ASKED)
                .toList();
    }

    /** Measures that the actor may ask for now; none unless the document is issued and of a unit where they lead, check or register. */
    public List<Measure> offered(DocumentView document, Actor actor) {
        var asks = actor.holdings().stream()
                .anyMatch(holding -> holding.unit().equals(document.unit()) && ASKERS.contains(holding.post()));
        return asks
                ? java.util.Arrays.stream(Measure.values())
                        .filter(measure -> admissible(measure, document.type(), document.state()))
                        .toList()
                : List.of();
    }

    /** A covenant or its annex is replaced by the parties in a process of theirs, never by one of them. */
    private static boolean admissible(Measure measure, DocumentType type, DocumentState state) {
        return state.after(measure.step()).isPresent()
                && !(measure == Measure.REPLACE
                        && (type == DocumentType.COVENANT || type == DocumentType.COVENANT_ANNEX));
    }

    /**
     * Begins: notes what is asked for and says which paper has to be written.
     *
     * @throws Problem {@code documents.unknown} also if it is another unit's; {@code documents.measure-unknown}; {@code
     *     documents.measure-not-now}; {@code documents.correction-open}
     */
    Map<String, Object> open(UUID caseId, Map<String, Object> given) {
        var row = writer.lock(Ids.parse(needed(given, "issuedDocument"), "documents.unknown"));
        if (!row.unit().equals(CaseVariables.text(given, "unit"))) {
            throw Problem.notFound("documents.unknown");
        }
        var measure = Measure.read(needed(given, "measure"));
        if (!admissible(measure, row.type(), row.state())) {
            throw Problem.conflict("documents.measure-not-now", row.title());
        }
        corrections.insert(
                row.id(), caseId, measure, needed(given, "why"), clock.instant(), needed(given, "initiator"));
        var variables = new HashMap<String, Object>();
        variables.put("measure", measure.name());
        variables.put("signedType", row.type().name());
        variables.put("paperType", measure.paperFor(row.type()).name());
        variables.put("paperTitle", title(measure, row));
        if (row.group() != null && row.year() != null) {
            variables.put("group", row.group());
            variables.put("year", row.year());
        }
        if (row.field() != null) {
            variables.put("field", row.field());
        }
        return variables;
    }

    private static String title(Measure measure, DocumentRow row) {
        var named = row.type().vietnameseName() + " số " + row.number();
        return switch (measure) {
            case RECALL -> "Về việc thu hồi " + named;
            case CORRECT -> "V/v đính chính " + named;
            case REPLACE -> row.title();
        };
    }

    /**
     * Puts it into effect: the document is recalled, corrected or replaced by the paper that was issued.
     *
     * @throws Problem {@code documents.paper-not-issued}; {@code documents.step-not-now}
     */
    void takeEffect(UUID caseId, Acting acting) {
        var row = require(caseId);
        var correction = row.correction();
        var paper = corrections.issuedPaper(caseId).orElseThrow(() -> Problem.conflict("documents.paper-not-issued"));
        var by = writer.lock(paper);
        var document = writer.lock(correction.document());
        var words = words(correction.measure(), by.number(), correction.reason());
        writer.move(document, correction.measure().step(), Author.of(acting), words);
        var recall = correction.measure() == Measure.RECALL;
        var told = recall ? sending.recall(document, acting.at()) : sending.unitsOf(document.id());
        corrections.effective(row, paper, recall ? Correction.State.EFFECTIVE : Correction.State.CLOSED, acting.at());
        events.publishEvent(new IssuedDocumentChanged(
                document.id(),
                correction.id(),
                document.title(),
                String.valueOf(document.number()),
                correction.measure(),
                words,
                told,
                acting.login()));
    }

    private static String words(Measure measure, @Nullable String number, String reason) {
        var by = switch (measure) {
            case RECALL -> "Thu hồi theo thông báo số ";
            case CORRECT -> "Đính chính bởi công văn số ";
            case REPLACE -> "Thay thế bởi văn bản số ";
        };
        return by + number + ": " + reason;
    }

    /**
     * The registry closes a recall when every copy is back, or says why some are not.
     *
     * @throws Problem {@code documents.copies-missing} if copies are out and no remark says why
     */
    void close(UUID caseId, @Nullable String remark, Acting acting) {
        var row = require(caseId);
        var out = dispatches.ofDocument(row.correction().document()).stream()
                .filter(copy -> copy.state() == DispatchState.RECALLED)
                .map(Dispatch::line)
                .toList();
        if (!out.isEmpty() && remark == null) {
            throw Problem.invalid("documents.copies-missing", out.size(), String.join(", ", out))
                    .withFields(List.of(new Problem.Field(
                            "remark", "documents.copies-missing", out.size(), String.join(", ", out))));
        }
        corrections.move(row, Correction.State.CLOSED);
        events.publishEvent(new Auditable.Entry(
                "documents.recall-closed",
                acting.login(),
                String.join(" / ", acting.capacityLines()),
                caseId,
                "document:" + row.correction().document(),
                Map.of("out", String.valueOf(out.size()))));
    }

    /** Nothing comes of it: it was refused, its paper was not issued, or the case was stopped. */
    void drop(UUID caseId) {
        corrections
                .ofCase(caseId)
                .filter(row -> row.correction().state() == Correction.State.ASKED)
                .ifPresent(row -> corrections.move(row, Correction.State.DROPPED));
    }

    /** What was asked for, as the forms of its steps show it. */
    Map<String, Object> request(UUID caseId) {
        return corrections
                .ofCase(caseId)
                .map(Row::correction)
                .map(asked -> Map.<String, Object>of(
                        "request",
                        "%s số %s “%s”. Lý do: %s"
                                .formatted(
                                        verb(asked.measure()),
                                        asked.number() == null ? "" : asked.number(),
                                        asked.title(),
                                        asked.reason())))
                .orElse(Map.of());
    }

    private static String verb(Measure measure) {
        return switch (measure) {
            case RECALL -> "Thu hồi văn bản";
            case CORRECT -> "Đính chính văn bản";
            case REPLACE -> "Thay thế văn bản";
        };
    }

    /** The type that the paper of a case of correction must have; none for any other case. */
    Optional<DocumentType> paperType(UUID caseId) {
        return corrections
                .ofCase(caseId)
                .map(Row::correction)
                .flatMap(asked ->
                        writer.find(asked.document()).map(row -> asked.measure().paperFor(row.type())));
    }

    /** Where the document went that a case is about: the paper goes there too, as a proposal of the form. */
    Map<String, Object> proposedRecipients(UUID caseId) {
        var row = corrections.ofCase(caseId);
        if (row.isEmpty()) {
            return Map.of();
        }
        var copies = dispatches.ofDocument(row.get().correction().document());
        return Map.of(
                "recipientUnits",
                copies.stream()
                        .filter(copy -> copy.unit() != null)
                        .map(Dispatch::unit)
                        .toList(),
                "recipients",
                String.join(
                        "\n",
                        copies.stream()
                                .filter(copy -> copy.unit() == null)
                                .map(Dispatch::line)
                                .toList()));
    }

    private Row require(UUID caseId) {
        return corrections.ofCase(caseId).orElseThrow(() -> Problem.notFound("documents.unknown"));
    }

    private static String needed(Map<String, Object> given, String name) {
        var value = CaseVariables.text(given, name);
        if (value == null) {
            throw Problem.invalid("documents.correction-data", name);
        }
        return value;
    }
}
