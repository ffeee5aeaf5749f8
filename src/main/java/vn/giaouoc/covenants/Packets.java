package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.covenants.ItemRepository.ItemRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/** The papers that travel together: drafted by the Tổ Giúp việc, complete before anybody is asked for an opinion. */
@Service
public class Packets {

    private final Years years;
    private final YearRepository repository;
    private final ItemRepository items;
    private final Groups groups;
    private final Opening opening;
    private final CaseDocuments documents;
    private final Documents rights;
    private final Templates templates;
    private final PaperTitles titles;
    private final AnnexText annexText;

    Packets(
            Years years,
            YearRepository repository,
            ItemRepository items,
            Groups groups,
            Opening opening,
            CaseDocuments documents,
            Documents rights,
            Templates templates,
            PaperTitles titles,
            AnnexText annexText) {
        this.years = years;
        this.repository = repository;
        this.items = items;
        this.groups = groups;
        this.opening = opening;
        this.documents = documents;
        this.rights = rights;
        this.templates = templates;
        this.titles = titles;
        this.annexText = annexText;
    }

    /**
     * Puts a paper into the packet that is being drafted, or a new version of it; a file as well as a text. Later versions may
     * also be added to the document itself.
     *
     * @param caseId process instance of the year
     * @return id of its document
     * @throws Problem {@code covenants.year-unknown}, also if the actor is not in the Tổ Giúp việc; {@code
     *     covenants.packet-closed} once it went out; and those of documents
     */
    @Transactional
    public UUID put(UUID caseId, PacketItem item, NewVersion version, Actor actor) {
        var year = repository.lock(caseId).orElseThrow(() -> Problem.notFound("covenants.year-unknown"));
        var standing = actor.standingFor(List.of(years.team(year)))
                .orElseThrow(() -> Problem.notFound("covenants.year-unknown"));
        if (year.state() != YearState.PACKET) {
            throw Problem.conflict("covenants.packet-closed");
        }
        var acting = actor.acting(standing, years.now());
        var document = find(year, item).map(ItemRow::document).orElseGet(() -> create(year, item, acting));
        documents.addVersion(document, version, acting);
        return document;
    }

    /** Texts as they stand; a template where there is none yet. */
    Map<String, Object> form(TaskAct.Opening task) {
        var data = new HashMap<String, Object>();
        repository.find(task.instance()).ifPresent(year -> {
            for (var item : wanted(year)) {
                var row = find(year, item);
                var text =
                        row.isPresent() ? documents.text(row.get().document()).orElse("") : template(year, item);
                data.put(item.field(), text);
            }
        });
        return data;
    }

    /** An annex comes alone. */
    private static List<PacketItem> wanted(YearRow year) {
        return year.addition() == null ? List.of(PacketItem.values()) : List.of(PacketItem.COVENANT);
    }

    /** The packet goes out; refused while a paper is missing. */
    Map<String, Object> complete(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var missing = new ArrayList<PacketItem>();
        for (var item : wanted(year)) {
            var text = request.text(item.field());
            var row = find(year, item);
            if (row.isPresent()) {
                edit(row.get(), text, "Dự thảo", request.acting());
            } else if (text != null) {
                var document = create(year, item, request.acting());
                documents.addVersion(document, NewVersion.ofText(text, "Dự thảo", null), request.acting());
            } else {
                missing.add(item);
            }
        }
        if (!missing.isEmpty()) {
            throw incomplete(year, missing);
        }
        var rows = items.of(year.id());
        return Map.of(
                "packetIds", Fields.ids(rows.stream().map(ItemRow::document).toList()),
                "documentId", items.covenant(year.id()).orElseThrow().document().toString());
    }

    /** Words edited in the form of a later step become new versions. */
    Map<String, Object> edit(TaskAct.Request request) {
        var year = years.lock(request.instance());
        for (var row : items.of(year.id())) {
            edit(row, request.text(row.item().field()), reason(year, request), request.acting());
        }
        return Map.of();
    }

    private static String reason(YearRow year, TaskAct.Request request) {
        return switch (request.definitionKey()) {
            case "Task_Consolidate" -> "Tiếp thu ý kiến góp ý";
            case "Task_Redraft" -> year.addition() == null ? "Soạn lại sau hội nghị" : "Soạn lại phụ lục";
            default -> "Hoàn chỉnh trước khi ký";
        };
    }

    private void edit(ItemRow row, @Nullable String text, String reason, Acting acting) {
        if (text == null) {
            return;
        }
        if (differs(documents.text(row.document()), text)) {
            documents.addVersion(row.document(), NewVersion.ofText(text, reason, null), acting);
        }
    }

    /** Whether words of a form are new ones. */
    static boolean differs(Optional<String> before, String text) {
        return before.isEmpty() || !squeezed(before.get()).equals(squeezed(text));
    }

    private static String squeezed(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private Optional<ItemRow> find(YearRow year, PacketItem item) {
        return items.of(year.id()).stream().filter(row -> row.item() == item).findFirst();
    }

    /** Before it goes out, a paper is read by the Tổ Giúp việc and by the group's head and deputy. */
    private UUID create(YearRow year, PacketItem item, Acting acting) {
        var readers = new ArrayList<HolderKey>(years.head(year));
        if (year.deputyUnit() != null) {
            readers.addAll(years.leadership(year.deputyUnit()));
        }
        var document = documents.create(
                new CreateDocument(
                        PaperTitles.type(year, item),
                        titles.of(year, item),
                        year.requireHead(),
                        year.group(),
                        year.year(),
                        Years.FIELD,
                        null,
                        year.caseId()),
                readers,
                acting);
        rights.grantWriting(document, List.of(years.team(year)), "packet");
        items.insert(year.id(), item, document);
        return document;
    }

    private String template(YearRow year, PacketItem item) {
        if (year.addition() != null) {
            return annexText.draft(year, year.addition());
        }
        var names = opening.names(year.members());
        return templates.fill(
                item.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Map.of(
                        "group", groups.require(year.group()).name(),
                        "year", String.valueOf(year.year()),
                        "count", String.valueOf(year.members().size()),
                        "parties", Words.lines(year.members(), names)));
    }

    private Problem incomplete(YearRow year, List<PacketItem> missing) {
        var named = String.join(
                "; ", missing.stream().map(item -> titles.of(year, item)).toList());
        return Problem.invalid("covenants.packet-incomplete", named)
                .withFields(missing.stream()
                        .map(item -> new Problem.Field(item.field(), "covenants.paper-missing"))
                        .toList());
    }
}
