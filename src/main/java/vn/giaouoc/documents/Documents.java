package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.SubjectChanging;
import vn.giaouoc.shared.SubjectVersions;

/**
 * Documents as people see and write them: every call asks {@link DocumentAccess} first. What a process does to a document,
 * with the leave of a task, is in {@link CaseDocuments}.
 */
@Service
public class Documents implements SubjectVersions {

    private final DocumentAccess access;
    private final DocumentWriter writer;
    private final VersionRepository versions;
    private final AccessRepository rights;
    private final DocumentSearch search;
    private final VersionTexts texts;
    private final Extractions extractions;
    private final PageImages images;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Documents(
            DocumentAccess access,
            DocumentWriter writer,
            VersionRepository versions,
            AccessRepository rights,
            DocumentSearch search,
            VersionTexts texts,
            Extractions extractions,
            PageImages images,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.access = access;
        this.writer = writer;
        this.versions = versions;
        this.rights = rights;
        this.search = search;
        this.texts = texts;
        this.extractions = extractions;
        this.images = images;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * A new document with its first version.
     *
     * @throws Problem {@code documents.not-of-unit} if the actor neither holds a post in the unit nor is in the group's Tổ Giúp
     *     việc; {@code documents.title-length}; and as {@link #addVersion}
     */
    public VersionInfo create(CreateDocument command, NewVersion first, Actor actor) {
        admitAuthor(command, actor);
        var prepared = PreparedVersion.of(first, null);
        return inTransaction(() -> {
            var id = writer.create(command, CaseDocuments.NORMAL, Author.of(actor));
            return writer.addVersion(writer.lock(id), prepared, Author.of(actor));
        });
    }

    /**
     * A new version of a document. Approvals of the version before are void; the same bytes make no new version.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.not-yours-to-edit}; {@code documents.closed-for-editing} once
     *     it is signed; {@code documents.stale-base} if somebody else added one meanwhile; {@code documents.text-empty},
     *     {@code documents.text-too-long}, {@code documents.file-too-large} (413), {@code documents.file-type-refused} and
     *     others of the file (415)
     */
    public VersionInfo addVersion(UUID document, NewVersion version, Actor actor) {
        access.writable(document, actor);
        var prepared = PreparedVersion.of(version, texts.inForce(document).orElse(null));
        return inTransaction(() -> {
            events.publishEvent(new SubjectChanging(document));
            var row = writer.lock(document);
            access.writable(document, actor);
            return writer.addVersion(row, prepared, Author.of(actor));
        });
    }

    /**
     * @throws Problem {@code documents.unknown}, also if the actor may not read it
     */
    @Transactional(readOnly = true)
    public DocumentView view(UUID document, Actor actor) {
        var row = access.readable(document, actor);
        return new DocumentView(
                row.id(),
                row.type(),
                row.title(),
                row.unit(),
                row.group(),
                row.year(),
                row.field(),
                row.urgency(),
                row.state(),
                row.stateAt(),
                row.stateReason(),
                row.number(),
                row.dated(),
                row.sealedAt(),
                row.approvedNumber(),
                row.caseId(),
                row.createdName(),
                row.createdAt(),
                row.mayWrite() && row.state().after(DocumentStep.REVISE).isPresent(),
                versions.ofDocument(document),
                rights.endorsements(document),
                rights.recipients(document));
    }

    /**
     * One version to be read.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.version-unknown}
     */
    @Transactional(readOnly = true)
    public VersionView version(UUID document, int number, Actor actor) {
        access.readable(document, actor);
        var found = withFile(document, number);
        var info = found.info();
        var file = info.structured() ? null : found.file();
        var text = versions.text(info.id());
        if (text.isEmpty()) {
            return new VersionView(info, null, null, List.of(), file);
        }
        var html = new String(text.get(), StandardCharsets.UTF_8);
        return new VersionView(info, html, StructuredText.toText(html), StructuredText.outline(html), file);
    }

    /**
     * The text of one version by page, sheet or part: as written for structured text, as read from the file for others.
     *
     * @return empty for a file whose text is not known (yet)
     * @throws Problem {@code documents.unknown}; {@code documents.version-unknown}
     */
    @Transactional(readOnly = true)
    public List<String> pages(UUID document, int number, Actor actor) {
        access.readable(document, actor);
        var info = require(document, number);
        return versions.text(info.id())
                .map(html -> List.of(StructuredText.toText(new String(html, StandardCharsets.UTF_8))))
                .orElseGet(() -> extractions.pages(info.sha256()));
    }

    /**
     * A page of one version as picture; of a paper being signed, of its newest revision.
     *
     * @param page 1 for the first
     * @return PNG
     * @throws Problem {@code documents.unknown}; {@code documents.version-unknown}; {@code documents.page-not-shown}
     */
    public byte[] pageImage(UUID document, int number, int page, Actor actor) {
        access.readable(document, actor);
        var found = withFile(document, number);
        return images.png(found.file().imageSha256(), found.info().mediaType(), page);
    }

    private VersionRepository.WithFile withFile(UUID document, int number) {
        return versions.findWithFile(document, number)
                .orElseThrow(() -> Problem.notFound("documents.version-unknown", number));
    }

    /**
     * The exact bytes of one version, for download.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.version-unknown}
     */
    @Transactional(readOnly = true)
    public Content content(UUID document, int number, Actor actor) {
        access.readable(document, actor);
        var info = require(document, number);
        return new Content(info.fileName(), info.mediaType(), info.sha256(), versions.bytes(info.sha256()));
    }

    /**
     * Documents the actor may read, the newest first; of those found by words, the ones with the words in title or number before
     * the others.
     *
     * @throws Problem {@code documents.page-unknown} if {@code after} is none of ours
     */
    public DocumentPage list(DocumentQuery query, Actor actor) {
        return search.list(query, access.readKeys(actor));
    }

    /**
     * Lets more people read a document; for rooms, in the transaction that creates the right.
     *
     * @param why short code of the reason, for example {@code opinions-open}
     */
    @Transactional
    public void grant(UUID document, Collection<HolderKey> keys, String why) {
        rights.grant(document, keys, false, why, writer.now());
    }

    /** Lets more people write new versions; for rooms. */
    @Transactional
    public void grantWriting(UUID document, Collection<HolderKey> keys, String why) {
        rights.grant(document, keys, true, why, writer.now());
    }

    /** Whether the actor may read a document; the same decision as {@link #view}. */
    public boolean mayRead(UUID document, Actor actor) {
        return access.find(document, actor).isPresent();
    }

    @Override
    public Optional<Version> inForce(UUID document) {
        return versions.subject(document);
    }

    private VersionInfo require(UUID document, int number) {
        return versions.find(document, number).orElseThrow(() -> Problem.notFound("documents.version-unknown", number));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static void admitAuthor(CreateDocument command, Actor actor) {
        var team = command.group() != null
                && command.year() != null
                && actor.readKeys()
                        .contains(
                                HolderKey.team(command.group(), command.year()).value());
        var ofUnit =
                actor.holdings().stream().anyMatch(holding -> holding.unit().equals(command.unit()));
        if (!team && !ofUnit && !actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("documents.not-of-unit", command.unit());
        }
    }
}
