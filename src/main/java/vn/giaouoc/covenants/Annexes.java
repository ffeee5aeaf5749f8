package vn.giaouoc.covenants;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.covenants.AnnexRepository.Row;
import vn.giaouoc.covenants.YearRepository.Addition;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ServiceTaskHandler;

/**
 * Annexes to an issued covenant, as the process {@code covenant-annex} makes them: the covenant's bytes stay as they are, the
 * members of the day sign a paper of their own that names it by number, day and hash.
 *
 * <p>Source: the covenant itself, which may be changed by all units in writing only; Decree 30/2020/NĐ-CP art. 18.3 (a change
 * has the form of what it changes). Assumption, issue 3: one at a time, begun by the unit that leads the group.
 */
@Service
public class Annexes {

    /** Who of the head unit begins one, as the drawing says. */
    static final Set<Post> STARTERS = EnumSet.of(Post.HEAD, Post.DEPUTY, Post.EMULATION_OFFICER);

    private static final Set<DocumentState> IN_FORCE =
            EnumSet.of(DocumentState.ISSUED, DocumentState.FILED, DocumentState.CORRECTED);

    private final Years years;
    private final YearRepository repository;
    private final AnnexRepository annexes;
    private final Groups groups;
    private final CaseDocuments documents;
    private final PaperTitles titles;

    Annexes(
            Years years,
            YearRepository repository,
            AnnexRepository annexes,
            Groups groups,
            CaseDocuments documents,
            PaperTitles titles) {
        this.years = years;
        this.repository = repository;
        this.annexes = annexes;
        this.groups = groups;
        this.documents = documents;
        this.titles = titles;
    }

    /**
     * An annex.
     *
     * @param document null until it is drafted
     * @param number as printed; null before it is numbered
     */
    public record Annex(
            UUID caseId,
            int no,
            String reason,
            YearState state,
            @Nullable UUID document,
            @Nullable String number) {}

    /** @param number as printed */
    public record Covenant(
            UUID document, String title, @Nullable String number) {}

    /**
     * What the page of a covenant or of an annex says about the other.
     *
     * @param covenant to which the annex adds; null for anything else
     * @param annexes of the covenant, those given up left out
     * @param start what a case of another annex begins with; null if the reader may not begin one now
     */
    public record Panel(
            @Nullable Covenant covenant,
            List<Annex> annexes,
            @Nullable Start start) {

        public static final Panel NONE = new Panel(null, List.of(), null);
    }

    /** @param businessKey for the case that begins */
    public record Start(String group, int year, String businessKey) {}

    /** Links both ways; readers of the case see it, as they see the year: members of the group and the standing body. */
    @Transactional(readOnly = true)
    public Panel of(DocumentView document, Actor actor) {
        return switch (document.type()) {
            case COVENANT -> {
                var readable = annexes.about(document.id(), actor.readKeys());
                yield new Panel(
                        null,
                        readable.stream().map(this::annex).toList(),
                        start(document.id(), actor).orElse(null));
            }
            case COVENANT_ANNEX ->
                annexes.about(document.id(), actor.readKeys()).stream()
                        .findFirst()
                        .flatMap(row -> documents
                                .facts(row.covenant())
                                .map(facts -> new Covenant(row.covenant(), facts.title(), facts.number())))
                        .map(covenant -> new Panel(covenant, List.of(), null))
                        .orElse(Panel.NONE);
            default -> Panel.NONE;
        };
    }

    /** Annexes to the covenant of a year that the reader has before them. */
    @Transactional(readOnly = true)
    public List<Annex> to(GroupYearView year, Actor actor) {
        return year.packet().stream()
                .filter(paper -> paper.item() == PacketItem.COVENANT && paper.number() != null)
                .flatMap(paper -> annexes.about(paper.document(), actor.readKeys()).stream())
                .map(this::annex)
                .toList();
    }

    private Annex annex(Row row) {
        var number = Optional.ofNullable(row.document())
                .flatMap(documents::facts)
                .map(CaseDocuments.Facts::number)
                .orElse(null);
        return new Annex(row.caseId(), row.no(), row.reason(), row.state(), row.document(), number);
    }

    private Optional<Start> start(UUID covenant, Actor actor) {
        var year = yearOf(covenant).filter(found -> admissible(covenant)).filter(found -> leads(found, actor));
        var begun = year.isPresent() ? annexes.all(covenant) : List.<Row>of();
        return year.filter(found -> begun.stream().noneMatch(Annexes::open))
                .map(found -> new Start(
                        found.group(),
                        found.year(),
                        "%s/%d/PL%02d".formatted(found.group(), found.year(), begun.size() + 1)));
    }

    private Optional<YearRow> yearOf(UUID covenant) {
        return repository.ofSigned(covenant).filter(year -> year.addition() == null);
    }

    private boolean admissible(UUID covenant) {
        return documents
                .facts(covenant)
                .filter(facts -> facts.type() == DocumentType.COVENANT && IN_FORCE.contains(facts.state()))
                .isPresent();
    }

    private boolean leads(YearRow year, Actor actor) {
        var head = groups.year(year.group(), year.year(), years.today()).headUnit();
        return STARTERS.stream()
                .anyMatch(post ->
                        actor.keys().contains(HolderKey.post(head, post.name()).value()));
    }

    private static boolean open(Row row) {
        return !row.state().ended();
    }

    /**
     * First step of the drawing.
     *
     * @throws Problem {@code covenants.annex-covenant-unknown}, {@code covenants.annex-not-head}, {@code
     *     covenants.annex-not-now} unless the covenant is issued and stands, {@code covenants.annex-open}
     */
    ServiceTaskHandler.Outcome open(ServiceTaskHandler.Input input) {
        var covenant = Ids.parse(input.required("covenantId"), "covenants.annex-covenant-unknown");
        var year = yearOf(covenant)
                .filter(found -> found.group().equals(input.text("group"))
                        && Integer.valueOf(found.year())
                                .equals(input.variables().get("year")))
                .orElseThrow(() -> Problem.notFound("covenants.annex-covenant-unknown"));
        var current = groups.year(year.group(), year.year(), years.today());
        if (!current.headUnit().equals(input.text("initiatorUnit"))) {
            throw Problem.notAllowed("covenants.annex-not-head");
        }
        if (!admissible(covenant)) {
            throw Problem.conflict("covenants.annex-not-now");
        }
        var before = annexes.all(covenant);
        if (before.stream().anyMatch(Annexes::open)) {
            throw Problem.conflict("covenants.annex-open");
        }
        int no = 1
                + (int) before.stream()
                        .filter(row -> row.state() == YearState.IN_FORCE)
                        .count();
        var id = Ids.next();
        try {
            annexes.insert(
                    id,
                    input.instance(),
                    year,
                    current,
                    new Addition(covenant, no, input.required("annexReason")),
                    years.now());
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict("covenants.annex-open");
        }
        var annex = years.lock(input.instance());
        repository.grant(id, years.everybody(annex));
        years.audit("covenants.annex-begun", annex, Years.SYSTEM, Map.of("covenant", covenant.toString()));
        return ServiceTaskHandler.Outcome.with(Map.of(
                "title",
                titles.signed(annex),
                "documentType",
                DocumentType.COVENANT_ANNEX.name(),
                "headUnit",
                current.headUnit()));
    }

    /** Issued: from now on the covenant is read with it. */
    ServiceTaskHandler.Outcome finish(ServiceTaskHandler.Input input) {
        years.move(years.lock(input.instance()), YearEvent.ANNEX_IN_FORCE, Years.SYSTEM);
        return ServiceTaskHandler.Outcome.with(Map.of("outcome", "issued"));
    }
}
