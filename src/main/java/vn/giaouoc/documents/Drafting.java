package vn.giaouoc.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/**
 * Writing structured text: a private draft that saves itself, the sign that somebody else writes the same text, and versions
 * joined clause by clause where two people wrote at once. Nobody's words are ever overwritten: what cannot be joined stays in the
 * draft beside the version that came first.
 */
@Service
public class Drafting {

    /** Somebody whose page was silent for so long has left. */
    static final Duration GONE = Duration.ofMinutes(3);

    private static final int TRIES = 5;
    private static final int MAX_BLOCKS = 5_000;

    private final Documents documents;
    private final DocumentAccess access;
    private final VersionRepository versions;
    private final VersionTexts texts;
    private final TextDraftRepository drafts;
    private final Skeletons skeletons;
    private final java.time.Clock clock;

    Drafting(
            Documents documents,
            DocumentAccess access,
            VersionRepository versions,
            VersionTexts texts,
            TextDraftRepository drafts,
            Skeletons skeletons,
            java.time.Clock clock) {
        this.documents = documents;
        this.access = access;
        this.versions = versions;
        this.texts = texts;
        this.drafts = drafts;
        this.skeletons = skeletons;
        this.clock = clock;
    }

    /**
     * What the actor writes at a document: their draft, else the text in force, else the outline of its type.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.not-yours-to-edit}
     */
    public Draft open(UUID document, Actor actor) {
        var row = access.writable(document, actor);
        var inForce = versions.inForce(document);
        var kept = drafts.find(document, actor.person());
        if (kept.isPresent()) {
            var draft = kept.get();
            var overtaken = inForce.filter(version -> !version.sha256().equals(draft.baseSha256()));
            return new Draft(draft.blocks(), draft.baseSha256(), draft.savedAt(), false, overtaken.orElse(null));
        }
        var text = inForce.flatMap(texts::of)
                .map(blocks ->
                        Placing.of(blocks).stream().map(PlacedBlock::block).toList());
        var begun = text.orElseGet(() -> inForce.isPresent()
                ? List.of(new TextBlock(BlockKind.PARAGRAPH, null, ""))
                : skeletons.of(row.type(), row.title(), row.year()));
        return new Draft(begun, inForce.map(VersionInfo::sha256).orElse(null), null, inForce.isEmpty(), null);
    }

    /**
     * Keeps a draft, blocks as they stand, also unfinished ones.
     *
     * @param baseSha256 version it was begun from; null before the first
     * @return when it was kept
     * @throws Problem {@code documents.unknown}; {@code documents.not-yours-to-edit}; {@code documents.text-too-long}
     */
    public Instant keep(UUID document, List<TextBlock> blocks, @Nullable String baseSha256, Actor actor) {
        access.writable(document, actor);
        var length = blocks.stream().mapToLong(block -> block.text().length()).sum();
        if (length > StructuredText.MAX_CHARACTERS || blocks.size() > MAX_BLOCKS) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "documents.text-too-long", StructuredText.MAX_CHARACTERS);
        }
        var at = clock.instant();
        drafts.save(document, actor.person(), blocks, baseSha256, at);
        return at;
    }

    /** Throws the actor's own draft away. */
    public void discard(UUID document, Actor actor) {
        access.writable(document, actor);
        drafts.discard(document, actor.person());
    }

    /**
     * Says that the actor has the text open; asked again every half minute.
     *
     * @return who else has, who began first before the others
     */
    public List<Writer> here(UUID document, Actor actor) {
        access.writable(document, actor);
        var at = clock.instant();
        drafts.here(document, actor, at, at.minus(GONE));
        return drafts.others(document, actor.person(), at.minus(GONE));
    }

    /**
     * Saves the draft as a new version. If somebody else saved one meanwhile, both are joined where they touch different clauses;
     * where they touch the same one nothing is saved, and {@link #merge} shows both.
     *
     * @param version null if both changed the same clause
     * @param joined the other's version that this one includes; null if nobody else wrote
     */
    public record Saved(
            @Nullable VersionInfo version, @Nullable VersionInfo joined) {}

    /**
     * @throws Problem as {@link Documents#addVersion}; {@code documents.stale-base} only where the other version is a file
     */
    public Saved save(UUID document, List<TextBlock> blocks, @Nullable String baseSha256, String reason, Actor actor) {
        keep(document, blocks, baseSha256, actor);
        var mine = StructuredText.recognised(BlockEdits.retyped(blocks));
        var base = baseSha256;
        VersionInfo joined = null;
        for (int i = 0; ; i++) {
            try {
                var version = documents.addVersion(document, NewVersion.ofBlocks(mine, reason, base), actor);
                drafts.discard(document, actor.person());
                return new Saved(version, joined);
            } catch (Problem stale) {
                if (!stale.code().equals("documents.stale-base") || i == TRIES) {
                    throw stale;
                }
                var theirs = versions.inForce(document).orElseThrow(() -> stale);
                var parts = parts(document, base, mine, theirs).orElseThrow(() -> stale);
                if (parts.stream().anyMatch(MergePart::open)) {
                    return new Saved(null, null);
                }
                mine = parts.stream().flatMap(part -> part.agreed().stream()).toList();
                base = theirs.sha256();
                joined = theirs;
            }
        }
    }

    /**
     * The actor's draft beside the version in force, joined as far as possible.
     *
     * @param theirs the version in force
     */
    public record Merge(VersionInfo theirs, @Nullable String baseSha256, List<MergePart> parts) {}

    /** Nothing if there is no draft, if nobody saved meanwhile, or if one of the texts is a file. */
    public Optional<Merge> merge(UUID document, Actor actor) {
        var draft = open(document, actor);
        var theirs = draft.overtaken();
        if (theirs == null) {
            return Optional.empty();
        }
        var mine = StructuredText.recognised(BlockEdits.retyped(draft.blocks()));
        return parts(document, draft.baseSha256(), mine, theirs)
                .map(parts -> new Merge(theirs, draft.baseSha256(), parts));
    }

    /**
     * Puts the joined text into the draft, begun from the version in force; nothing is a version yet.
     *
     * @param theirsSha256 the version the choices were made against
     * @param choices for each open part in order {@code mine}, {@code theirs} or {@code both}; {@code both} where none is given
     * @throws Problem {@code documents.merge-moved-on} if there is yet another version
     */
    public void resolve(UUID document, String theirsSha256, List<String> choices, Actor actor) {
        var merge = merge(document, actor)
                .filter(one -> one.theirs().sha256().equals(theirsSha256))
                .orElseThrow(() -> Problem.conflict("documents.merge-moved-on"));
        var blocks = new ArrayList<TextBlock>();
        int open = 0;
        for (var part : merge.parts()) {
            blocks.addAll(part.agreed());
            if (part.open()) {
                var choice = open < choices.size() ? choices.get(open) : "both";
                open++;
                if (!choice.equals("mine")) {
                    blocks.addAll(part.theirs());
                }
                if (!choice.equals("theirs")) {
                    blocks.addAll(part.mine());
                }
            }
        }
        keep(document, blocks, theirsSha256, actor);
    }

    private Optional<List<MergePart>> parts(
            UUID document, @Nullable String baseSha256, List<TextBlock> mine, VersionInfo theirs) {
        var base = baseSha256 == null
                ? Optional.of(List.<TextBlock>of())
                : versions.ofDocument(document).stream()
                        .filter(version -> version.sha256().equals(baseSha256))
                        .findFirst()
                        .flatMap(texts::of);
        var others = texts.of(theirs);
        return base.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(Merging.of(base.get(), mine, others.get()));
    }
}
