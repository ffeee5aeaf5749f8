package vn.giaouoc.documents;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.VersionSuperseded;
import vn.giaouoc.shared.Vietnam;

/** Writes documents, versions and states, each with its audited fact. Asks nobody for leave: its callers have. */
@Component
class DocumentWriter {

    static final int MAX_TITLE = 500;

    private final DocumentRepository documents;
    private final VersionRepository versions;
    private final AccessRepository access;
    private final SearchIndex search;
    private final Extractions extractions;
    private final Registers registers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentWriter(
            DocumentRepository documents,
            VersionRepository versions,
            AccessRepository access,
            SearchIndex search,
            Extractions extractions,
            Registers registers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.versions = versions;
        this.access = access;
        this.search = search;
        this.extractions = extractions;
        this.registers = registers;
        this.events = events;
        this.clock = clock;
    }

    UUID create(CreateDocument command, String urgency, Author author) {
        return create(command, urgency, DocumentAccess.preparing(command), author);
    }

    UUID create(CreateDocument command, String urgency, Collection<HolderKey> readers, Author author) {
        var title = command.title().strip();
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            throw Problem.invalid("documents.title-length", MAX_TITLE);
        }
        var id = Ids.next();
        var at = clock.instant();
        documents.insert(id, command, urgency, author, at);
        access.grant(id, readers, false, "preparing", at);
        var drafter = command.drafter() == null ? author.person() : command.drafter();
        access.grant(id, List.of(HolderKey.person(drafter)), true, "drafter", at);
        // after the rights, which it marks
        search.put(id, title, List.of());
        audit(
                "documents.created",
                id,
                command.caseId(),
                author,
                Map.of("type", command.type().name(), "unit", command.unit()));
        return id;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<DocumentRow> find(UUID document) {
        return documents.find(document);
    }

    DocumentRow lock(UUID document) {
        return documents.lock(document).orElseThrow(() -> Problem.notFound("documents.unknown"));
    }

    /**
     * Adds a version to a locked document. The same bytes as the version in force make no new one.
     *
     * @throws Problem {@code documents.stale-base} if somebody else added one meanwhile; {@code documents.closed-for-editing}
     */
    VersionInfo addVersion(DocumentRow row, PreparedVersion prepared, Author author) {
        var state = row.state()
                .after(DocumentStep.REVISE)
                .orElseThrow(() -> Problem.conflict("documents.closed-for-editing", row.title()));
        var current = versions.inForce(row.id());
        refuseStale(row, current, prepared);
        if (current.isPresent() && current.get().sha256().equals(prepared.sha256())) {
            return current.get();
        }
        var at = clock.instant();
        var version = version(row, prepared, author, at);
        versions.insert(version, prepared.bytes());
        documents.updateCurrent(row, version.number(), state, at);
        search.put(row.id(), row.title(), words(prepared));
        audit(
                "documents.version-added",
                row.id(),
                row.caseId(),
                author,
                Map.of("number", String.valueOf(version.number()), "sha256", version.sha256()));
        if (version.number() > 1) {
            events.publishEvent(new VersionSuperseded(row.id(), version.id(), version.number(), author.login()));
        }
        return version;
    }

    /** What is known of the words of a new version; a file's are read after the commit, unless its bytes were read before. */
    private List<String> words(PreparedVersion prepared) {
        return prepared.structured()
                ? List.of(prepared.searchText())
                : extractions.queue(prepared.sha256(), prepared.mediaType());
    }

    /**
     * Adds the official paper of an approved, locked document. It says what was approved, so the approval stays and nothing
     * that waits is void.
     */
    VersionInfo addOfficial(DocumentRow row, byte[] bytes, Author author) {
        var at = clock.instant();
        var number = row.currentNumber() + 1;
        var version = new VersionInfo(
                Ids.next(),
                row.id(),
                number,
                PreparedVersion.sha256(bytes),
                VersionInfo.OFFICIAL,
                "application/pdf",
                FileNames.ofPaper(row.title(), row.number()) + ".pdf",
                bytes.length,
                "Bản trình bày theo thể thức",
                author.person(),
                author.login(),
                author.name(),
                at);
        versions.insert(version, bytes);
        documents.updateOfficial(row, number);
        audit(
                "documents.paper-rendered",
                row.id(),
                row.caseId(),
                author,
                Map.of("number", String.valueOf(number), "sha256", version.sha256()));
        return version;
    }

    private static void refuseStale(DocumentRow row, Optional<VersionInfo> current, PreparedVersion prepared) {
        if (prepared.baseSha256() == null || current.isEmpty()) {
            return;
        }
        var inForce = current.get();
        if (!inForce.sha256().equals(prepared.baseSha256().toLowerCase(Locale.ROOT))) {
            throw Problem.conflict(
                    "documents.stale-base",
                    row.title(),
                    inForce.number(),
                    inForce.createdName(),
                    Moments.text(inForce.createdAt()));
        }
    }

    private static VersionInfo version(DocumentRow row, PreparedVersion prepared, Author author, Instant at) {
        var number = row.currentNumber() + 1;
        return new VersionInfo(
                Ids.next(),
                row.id(),
                number,
                prepared.sha256(),
                prepared.structured() ? "TEXT" : "FILE",
                prepared.mediaType(),
                prepared.fileName() == null ? FileNames.ofText(row.title(), number) : prepared.fileName(),
                prepared.bytes().length,
                prepared.reason(),
                author.person(),
                author.login(),
                author.name(),
                at);
    }

    /**
     * Moves a locked document one step on.
     *
     * @throws Problem {@code documents.step-not-now} if the step is not lawful in its state; {@code
     *     documents.file-not-clean}, {@code documents.file-not-clean-to-sign} and {@code documents.file-not-clean-to-issue} if
     *     what was found in its file keeps it from this step
     */
    void move(DocumentRow row, DocumentStep step, Author author, @Nullable String reason) {
        var state = next(row, step);
        var at = clock.instant();
        if (step == DocumentStep.SEAL) {
            documents.updateSealed(row, author.login(), at);
        } else if (!documents.updateState(row, state, reason, step.blockedBy(), at)) {
            throw step.notClean(row.title());
        }
        if (step == DocumentStep.SIGN) {
            access.revokeWrite(row.id());
        } else if (step == DocumentStep.WITHDRAW || step == DocumentStep.REJECT) {
            registers.release(row, reason, author, at);
        }
        audit(step, row, author, Map.of());
    }

    void numbered(DocumentRow row, NumberEntry number, Author author) {
        next(row, DocumentStep.NUMBER);
        var at = clock.instant();
        var dated = number.dated() == null ? Vietnam.day(at) : number.dated();
        documents.updateNumbered(row, number.text(), dated, at);
        search.refresh(row.id());
        audit(DocumentStep.NUMBER, row, author, Map.of("text", number.text(), "dated", dated.toString()));
    }

    private static DocumentState next(DocumentRow row, DocumentStep step) {
        return row.state().after(step).orElseThrow(() -> Problem.conflict("documents.step-not-now", row.title()));
    }

    private void audit(DocumentStep step, DocumentRow row, Author author, Map<String, String> more) {
        var facts = new HashMap<>(more);
        if (row.currentSha256() != null) {
            facts.put("sha256", row.currentSha256());
            facts.put("number", String.valueOf(row.currentNumber()));
        }
        audit("documents." + past(step), row.id(), row.caseId(), author, facts);
    }

    private void audit(String action, UUID document, @Nullable UUID caseId, Author author, Map<String, String> facts) {
        events.publishEvent(
                new Auditable.Entry(action, author.login(), author.capacity(), caseId, "document:" + document, facts));
    }

    private static String past(DocumentStep step) {
        return switch (step) {
            case REVISE -> "revised";
            case SUBMIT -> "submitted";
            case RETURN -> "returned";
            case APPROVE -> "approved";
            case SIGN -> "signed";
            case REOPEN -> "reopened";
            case NUMBER -> "numbered";
            case SEAL -> "sealed";
            case ISSUE -> "issued";
            case FILE -> "filed";
            case REJECT -> "rejected";
            case WITHDRAW -> "withdrawn";
            case RECALL -> "recalled";
            case CORRECT -> "corrected";
            case SUPERSEDE -> "superseded";
        };
    }
}
