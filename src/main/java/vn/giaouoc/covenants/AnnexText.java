package vn.giaouoc.covenants;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.YearRepository.Addition;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.Problem;

/** Words of an annex: which signed covenant it adds to, by number, day and hash, and what it changes. */
@Component
class AnnexText {

    private final Templates templates;
    private final Opening opening;
    private final Groups groups;
    private final AnnexRepository annexes;
    private final CaseDocuments documents;
    private final OfficialPapers papers;

    AnnexText(
            Templates templates,
            Opening opening,
            Groups groups,
            AnnexRepository annexes,
            CaseDocuments documents,
            OfficialPapers papers) {
        this.templates = templates;
        this.opening = opening;
        this.groups = groups;
        this.annexes = annexes;
        this.documents = documents;
        this.papers = papers;
    }

    /** First words, for people to go on from. */
    String draft(YearRow year, Addition addition) {
        var covenant = documents.facts(addition.covenant()).orElseThrow();
        var names = opening.names(year.members());
        var signed = annexes.parties(addition.covenant());
        var joining = year.members().stream()
                .filter(unit -> !signed.contains(unit))
                .map(unit -> names.getOrDefault(unit, unit))
                .toList();
        var number = Fields.orEmpty(covenant.number());
        return templates
                .fill(
                        "annex",
                        Map.of(
                                "group", groups.require(year.group()).name(),
                                "number", number,
                                "dated", covenant.dated() == null ? "" : Words.day(covenant.dated()),
                                "hash", inGroups(hash(addition.covenant())),
                                "count", String.valueOf(year.members().size()),
                                "parties", Words.lines(year.members(), names),
                                "reason", addition.reason().replaceAll("\\s+", " "),
                                "joining", joining(joining, number),
                                "last", joining.isEmpty() ? "2" : "3"))
                .replace("\n\n", "\n");
    }

    private static String joining(List<String> units, String number) {
        return units.isEmpty()
                ? ""
                : "Điều 2. Đơn vị tham gia\n1. Kể từ ngày ký, %s tham gia Giao ước thi đua số %s, có quyền và trách nhiệm như các đơn vị đã ký."
                        .formatted(String.join("; ", units), number);
    }

    /**
     * An annex says which signed covenant it belongs to.
     *
     * @throws Problem {@code covenants.annex-unnamed} unless number and hash of the issued covenant stand in its words
     */
    void requireNamed(Addition addition, String text) {
        var number = Fields.orEmpty(
                documents.facts(addition.covenant()).orElseThrow().number());
        var hash = hash(addition.covenant());
        if (!text.contains(number) || !text.replaceAll("\\s", "").contains(hash)) {
            throw Problem.invalid("covenants.annex-unnamed", number, inGroups(hash));
        }
    }

    /** Of the file as it was issued, all signatures in it; of the text where it was signed on record only. */
    private String hash(UUID covenant) {
        return papers.of(covenant)
                .map(paper -> paper.head().sha256())
                .or(() -> documents.current(covenant).map(VersionInfo::sha256))
                .orElse("");
    }

    /** A line has no room for a hash in one word. */
    private static String inGroups(String hash) {
        return hash.replaceAll("(.{16})(?=.)", "$1 ");
    }
}
