package vn.giaouoc.covenants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.ItemRepository.ItemRow;
import vn.giaouoc.covenants.PartyRepository.PartyRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.PaperPress;
import vn.giaouoc.documents.PressedPaper;
import vn.giaouoc.documents.SignerBlock;
import vn.giaouoc.documents.SignerGrid;
import vn.giaouoc.organization.GroupYear;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/**
 * The official papers of the packet: one block a party on the covenant, in the order of the members; the accompanying papers
 * are signed for the group by its head.
 */
@Component
class FinalPapers implements SignerGrid {

    private final Years years;
    private final YearRepository repository;
    private final ItemRepository items;
    private final PartyRepository parties;
    private final Groups groups;
    private final Opening opening;
    private final CaseDocuments documents;
    private final PaperPress press;

    FinalPapers(
            Years years,
            YearRepository repository,
            ItemRepository items,
            PartyRepository parties,
            Groups groups,
            Opening opening,
            CaseDocuments documents,
            PaperPress press) {
        this.years = years;
        this.repository = repository;
        this.items = items;
        this.parties = parties;
        this.groups = groups;
        this.opening = opening;
        this.documents = documents;
        this.press = press;
    }

    /** Rendered papers by document; nothing to put away. */
    record Pressed(Map<UUID, PressedPaper> papers) implements AutoCloseable {

        @Override
        public void close() {}
    }

    /** Who is party to the covenant today, and who of them signs. */
    record Signers(List<String> parties, List<String> signing) {

        static Signers of(YearRow year, GroupYear current) {
            var parties = current.members().stream()
                    .filter(unit -> !year.excluded().contains(unit))
                    .toList();
            var signing = current.mode() == SigningMode.ALL_MEMBERS
                    ? parties
                    : parties.stream().filter(current.signatories()::contains).toList();
            return new Signers(parties, signing);
        }
    }

    /** Renders what this step will approve, with the words it brings; slow, writes nothing. */
    Pressed press(TaskAct.Request request) {
        var year = repository.find(request.instance()).orElseThrow(() -> Problem.notFound("covenants.year-unknown"));
        var signing = Signers.of(year, groups.year(year.group(), year.year(), years.today()))
                .signing();
        var pressed = new HashMap<UUID, PressedPaper>();
        for (var row : items.of(year.id())) {
            if (row.adopted() || year.addition() != null) {
                var blocks = row.item() == PacketItem.COVENANT ? blocks(signing) : List.<SignerBlock>of();
                press.press(row.document(), edited(row, request), blocks)
                        .ifPresent(paper -> pressed.put(row.document(), paper));
            }
        }
        return new Pressed(Map.copyOf(pressed));
    }

    /** The parties of the version that is being signed; before it is closed, those who would sign it today. */
    @Override
    public List<SignerBlock> of(UUID document, DocumentType type) {
        return type == DocumentType.COVENANT || type == DocumentType.COVENANT_ANNEX
                ? repository
                        .ofSigned(document)
                        .map(this::signing)
                        .map(this::blocks)
                        .orElse(List.of())
                : List.of();
    }

    private List<String> signing(YearRow year) {
        return switch (year.state()) {
            case SIGNING, SIGNED, ISSUED, REGISTRATION, IN_FORCE ->
                parties.of(year.id()).stream()
                        .filter(PartyRow::signs)
                        .map(PartyRow::unit)
                        .toList();
            default ->
                groups.findYear(year.group(), year.year(), years.today())
                        .map(current -> Signers.of(year, current).signing())
                        .orElse(List.of());
        };
    }

    private List<SignerBlock> blocks(List<String> units) {
        var names = opening.names(units);
        return java.util.stream.IntStream.range(0, units.size())
                .mapToObj(i -> new SignerBlock(units.get(i), names.getOrDefault(units.get(i), units.get(i)), i + 1))
                .toList();
    }

    private @Nullable String edited(ItemRow row, TaskAct.Request request) {
        var text = request.text(row.item().field());
        return text != null && Packets.differs(documents.text(row.document()), text) ? text : null;
    }

    /**
     * @throws TaskAct.PrepareAgain if text or parties changed since the paper was rendered
     */
    void adopt(ItemRow row, Pressed pressed, List<String> signing, Acting acting) {
        var paper = pressed.papers().get(row.document());
        if (paper == null) {
            return;
        }
        if (row.item() == PacketItem.COVENANT && !paper.units().equals(signing)) {
            throw new TaskAct.PrepareAgain();
        }
        press.adopt(paper, acting);
    }
}
