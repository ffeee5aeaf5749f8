package vn.giaouoc.consultations;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.Clause;
import vn.giaouoc.documents.Hunk;
import vn.giaouoc.documents.Redline;
import vn.giaouoc.documents.StructuredText;
import vn.giaouoc.documents.VersionInfo;

/** What the text became where an accepted opinion spoke of it. Slow, so never inside a transaction. */
@Component
class ChangeReading {

    private final CaseDocuments documents;
    private final Redline redline;
    private final RoundRepository rounds;

    ChangeReading(CaseDocuments documents, Redline redline, RoundRepository rounds) {
        this.documents = documents;
        this.redline = redline;
        this.rounds = rounds;
    }

    /** Clauses of the version that was asked about; empty for a file. */
    List<Clause> outline(UUID document, int version) {
        return documents
                .version(document, version)
                .filter(VersionInfo::structured)
                .map(info -> StructuredText.outline(new String(documents.bytes(info), StandardCharsets.UTF_8)))
                .orElse(List.of());
    }

    /** Changes by opinion; an opinion that was not accepted, or that changed nothing, is absent. */
    Map<UUID, List<OpinionChange>> of(UUID round, RoundPaper paper, List<RoundView.Opinion> opinions) {
        var accepted = opinions.stream()
                .filter(opinion -> opinion.document().equals(paper.document()))
                .filter(opinion -> opinion.verdict() == Verdict.ACCEPTED || opinion.verdict() == Verdict.PARTLY)
                .toList();
        var asked = documents.version(paper.document(), paper.versionNumber());
        var answer = answer(round, paper);
        if (accepted.isEmpty() || asked.isEmpty() || answer.isEmpty()) {
            return Map.of();
        }
        var hunks = redline.changes(asked.get(), answer.get());
        var changes = new HashMap<UUID, List<OpinionChange>>();
        for (var opinion : accepted) {
            var found = hunks.stream()
                    .filter(hunk -> concerns(hunk, opinion.clause()))
                    .map(hunk -> change(hunk, asked.get(), answer.get()))
                    .toList();
            if (!found.isEmpty()) {
                changes.put(opinion.id(), found);
            }
        }
        return changes;
    }

    /** The version that answers: the one in force when the round closed, today's while it is open; none if it is the asked one. */
    private Optional<VersionInfo> answer(UUID round, RoundPaper paper) {
        var kept = rounds.answering(round, paper.document());
        var version = kept.isPresent()
                ? documents.version(paper.document(), kept.get())
                : documents.current(paper.document());
        return version.filter(info -> info.number() > paper.versionNumber());
    }

    private static boolean concerns(Hunk hunk, @Nullable String cited) {
        if (cited == null) {
            return false;
        }
        var whole = Places.of(cited);
        return !whole.isEmpty() && (lies(hunk.to(), whole) || lies(hunk.from(), whole));
    }

    private static boolean lies(@Nullable String label, String whole) {
        return label != null && Places.within(Places.of(label), whole);
    }

    private static OpinionChange change(Hunk hunk, VersionInfo from, VersionInfo to) {
        return new OpinionChange(
                from.number(),
                to.number(),
                Objects.requireNonNullElse(hunk.to(), Objects.requireNonNullElse(hunk.from(), "")),
                hunk.anchor(),
                hunk.pieces());
    }
}
