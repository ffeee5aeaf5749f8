package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;

@ProductTest
class DocumentSearchModuleTests {

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private SearchRepository repository;

    @Autowired
    private SearchIndex index;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AtCommit atCommit;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();

    @Test
    void searchFindsWithAndWithoutMarksOnlyWhatOneMayRead() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = documents
                .create(
                        world.plan("Kế hoạch " + word),
                        NewVersion.ofText("Phát động phong trào uống nước nhớ nguồn tại Cà Mau", "x", null),
                        officer)
                .document();

        assertThat(found(word, officer)).containsExactly(id);
        assertThat(found(StructuredText.withoutDiacritics(word), officer)).containsExactly(id);
        assertThat(found("uống nước nhớ nguồn", officer)).contains(id);
        assertThat(found("uong nuoc nho nguon", officer)).contains(id);
        assertThat(found("UONG NUOC", officer)).contains(id);
        assertThat(found("uồng nước", officer)).doesNotContain(id);
        assertThat(found(word, world.stranger())).isEmpty();
        assertThat(found("'; drop table \"x\" | & ! ( : *", officer)).isEmpty();
        assertThat(documents.list(query("nho nguon"), officer).items().get(0).snippet())
                .contains("nước nhớ nguồn");
    }

    @Test
    void searchSeesOnlyTheVersionInForce() {
        var old = "cũ" + Ids.next().toString().substring(24);
        var first = documents.create(world.plan("Kế hoạch"), NewVersion.ofText(old, "x", null), officer);

        documents.addVersion(first.document(), NewVersion.ofText("mới", "sửa", null), officer);

        assertThat(found(old, officer)).isEmpty();
    }

    @Test
    void listsAreReadPageByPage() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, create("Kế hoạch " + i).document());
        }

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = documents.list(
                    new DocumentQuery(null, "PLAN", null, null, "DRAFT", world.unit, null, after, 2), officer);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyElementsOf(ids);
    }

    @Test
    void titlesComeBeforeTextsAndBothAreReadPageByPage() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var inText = new ArrayList<UUID>();
        var inTitle = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            inTitle.add(0, create("Kế hoạch " + word).document());
            inText.add(
                    0,
                    documents
                            .create(world.plan("Kế hoạch"), NewVersion.ofText(word, "x", null), officer)
                            .document());
        }
        var expected = new ArrayList<>(inTitle);
        expected.addAll(inText);

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = documents.list(new DocumentQuery(word, null, null, null, null, null, null, after, 2), officer);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyElementsOf(expected);
    }

    @Test
    void aChangeIsFoundBeforeItsMarksAreWrittenAndAfter() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = create("Kế hoạch " + word).document();
        var reader = world.stranger();
        catchUp();

        assertThat(behind(id)).isZero();
        assertThat(found(word, reader)).isEmpty();
        assertThat(narrowed(word, "PLAN", world.unit, "WITHDRAWN")).isEmpty();
        documents.grant(id, List.of(HolderKey.unit(reader.holdings().get(0).unit())), "thử");
        steps.move(id, DocumentStep.WITHDRAW, "thử", DocumentWorld.acting(officer));

        assertThat(found(word, reader)).containsExactly(id);
        assertThat(narrowed(word, "PLAN", world.unit, "WITHDRAWN")).containsExactly(id);
        assertThat(narrowed(word, "PLAN", world.unit, "DRAFT")).isEmpty();
        assertThat(behind(id)).isPositive();
        catchUp();
        assertThat(behind(id)).isZero();
        assertThat(found(word, reader)).containsExactly(id);
        assertThat(narrowed(word, "PLAN", world.unit, "WITHDRAWN")).containsExactly(id);
        assertThat(narrowed(word, "PLAN", world.unit, "DRAFT")).isEmpty();
    }

    @Test
    void aReaderWhoseRightIsTakenAwayFindsNoMoreWhateverTheMarksSay() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = create("Kế hoạch " + word).document();
        var reader = world.stranger();
        documents.grant(id, List.of(HolderKey.unit(reader.holdings().get(0).unit())), "thử");
        catchUp();
        assertThat(found(word, reader)).containsExactly(id);

        jdbc.sql("delete from documents_access where document = ? and why = 'thử'")
                .param(id)
                .update();

        assertThat(found(word, reader)).isEmpty();
        assertThat(found(word, officer)).containsExactly(id);
    }

    @Test
    void whatIsRolledBackLeavesMarksAndNotesAsTheyWere() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = create("Kế hoạch " + word).document();
        var reader = world.stranger();
        catchUp();

        transaction.executeWithoutResult(status -> {
            documents.grant(id, List.of(HolderKey.unit(reader.holdings().get(0).unit())), "thử");
            assertThat(index.catchUp()).isTrue();
            assertThat(found(word, reader)).containsExactly(id);
            status.setRollbackOnly();
        });

        assertThat(behind(id)).isZero();
        assertThat(found(word, reader)).isEmpty();
        assertThat(found(word, officer)).containsExactly(id);
    }

    @Test
    @FailsWhole("documents.SearchIndex.catchUp")
    void aDocumentStaysBehindWhenItsMarksCannotBeKept() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = create("Kế hoạch " + word).document();
        var reader = world.stranger();
        documents.grant(id, List.of(HolderKey.unit(reader.holdings().get(0).unit())), "thử");

        atCommit.leavesNothing("documents_search", index::catchUp);

        assertThat(behind(id)).isPositive();
        assertThat(found(word, reader)).containsExactly(id);
    }

    @Test
    void findsWhateverTheNumberOfKeysOfReaderAndDocument() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = create("Kế hoạch " + word).document();
        var units = IntStream.range(0, 70)
                .mapToObj(i -> HolderKey.unit(world.unit + i))
                .toList();
        var reader = DocumentWorld.reading(world.stranger(), units.get(69));
        var many = DocumentWorld.reading(world.stranger(), units.toArray(HolderKey[]::new));

        documents.grant(id, List.of(units.get(69)), "thử");
        catchUp();
        assertThat(found(word, many)).containsExactly(id);
        assertThat(found(word, reader)).containsExactly(id);
        documents.grant(id, units, "thử");
        catchUp();
        assertThat(found(word, reader)).containsExactly(id);
        assertThat(found(word, world.stranger())).isEmpty();
    }

    @Test
    void whatIsOlderThanTheNewestPartsIsFoundAndReadPageByPage() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 6; i++) {
            var id = create("Kế hoạch " + word).document();
            // as if made long ago: apart by a block, some, and very many
            jdbc.sql("update documents_search set block = ? where document = ?")
                    .params(List.of(0, 1, 8, 70, 600, 601).get(i), id)
                    .update();
            index.refresh(id);
            ids.add(0, id);
        }
        jdbc.sql("select setval('documents_search_order', greatest(last_value, ?)) from documents_search_order")
                .param(602L * SearchMarks.BLOCK)
                .query(Long.class)
                .single();
        catchUp();

        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = documents.list(new DocumentQuery(word, null, null, null, null, null, null, after, 2), officer);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactlyElementsOf(ids);
        for (int width = 0; width <= SearchMarks.ALL; width++) {
            assertThat(looked(word + " kế hoạch", width, 1))
                    .as("width " + width)
                    .containsExactlyElementsOf(ids);
            assertThat(looked("\"kế hoạch " + word + "\"", width, 2)).containsExactlyElementsOf(ids);
            assertThat(looked("\"hoạch kế\" " + word, width, 1)).isEmpty();
        }
    }

    /** With so many of the terms in the index, the others in the rows. */
    private List<UUID> looked(String q, int width, int terms) {
        return looked(
                query(q),
                new SearchShares.Look(width, 2, Lexemes.asked(q).terms().subList(0, terms)));
    }

    private List<UUID> looked(DocumentQuery query, SearchShares.Look look) {
        var wanted = new SearchRepository.Wanted(Lexemes.asked(query.q()), query, access.readKeys(officer));
        var walk = new SearchRepository.Walk(
                SearchMarks.TITLES, SearchRepository.Place.START, repository.newestBlock(), look);
        return repository.find(wanted, walk, 9).stream()
                .map(hit -> hit.place().document())
                .toList();
    }

    @Test
    void findsPhrasesSymbolsAndWhatStandsPartlyInTheTitle() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = documents
                .create(
                        world.plan("Kế hoạch " + word),
                        NewVersion.ofText("Căn cứ Giao ước số 03/GƯ-KTĐ7 về đờn ca tài tử", "x", null),
                        officer)
                .document();

        for (var asked : List.of(
                "\"tài tử\"",
                "\"ca tai tu\"",
                "03/GƯ-KTĐ7",
                "03/gu-ktd7",
                "03/GƯ",
                "KTĐ7",
                "“đờn ca” " + word,
                "tai tu")) {
            assertThat(found(asked + " " + word, officer)).as(asked).containsExactly(id);
        }
        for (var asked : List.of("\"tử tài\"", "\"ca tử\"", "tái tu", "04/GƯ-KTĐ7", "03/GU-KTĐ8")) {
            assertThat(found(asked + " " + word, officer)).as(asked).isEmpty();
        }
    }

    @Test
    void aLongPaperIsFoundByItsLastWords() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var pages = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            pages.add(("trang " + i + " thi đua yêu nước ").repeat(120));
        }
        pages.add("hết " + word);
        var id = create("Kế hoạch").document();

        index.put(id, "Kế hoạch", pages);

        assertThat(found(word, officer)).containsExactly(id);
        assertThat(documents.list(query("het " + word), officer).items().get(0).snippet())
                .contains("hết " + word);
        index.put(id, "Kế hoạch", List.of());
        assertThat(found(word, officer)).isEmpty();
    }

    @Test
    void searchIsNarrowedByTypeUnitYearAndState() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var id = create("Kế hoạch " + word).document();

        assertThat(narrowed(word, "PLAN", world.unit, "DRAFT")).containsExactly(id);
        assertThat(narrowed(word, "DECISION", world.unit, null)).isEmpty();
        assertThat(narrowed(word, null, "X", null)).isEmpty();
        assertThat(narrowed(word, null, null, "ISSUED")).isEmpty();
    }

    @Test
    void searchIsNarrowedByYear() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        var plan = new CreateDocument(DocumentType.PLAN, "Kế hoạch " + word, world.unit, null, 2031, null, null, null);
        var id = documents
                .create(plan, NewVersion.ofText("Nội dung", "dự thảo", null), officer)
                .document();
        create("Kế hoạch " + word);

        for (var behind : List.of(true, false)) {
            assertThat(ofYear(word, 2031)).as("behind " + behind).containsExactly(id);
            assertThat(ofYear(word, 2030)).isEmpty();
            var query = new DocumentQuery(word, null, null, 2031, null, null, null, null, 9);
            var terms = Lexemes.asked(word).terms();
            assertThat(looked(query, new SearchShares.Look(0, 1, terms))).containsExactly(id);
            catchUp();
        }
    }

    private List<UUID> ofYear(String q, int year) {
        return documents
                .list(new DocumentQuery(q, null, null, year, null, null, null, null, 9), officer)
                .items()
                .stream()
                .map(DocumentSummary::id)
                .toList();
    }

    /** What the worker does, until nothing is behind. */
    private void catchUp() {
        boolean more = true;
        while (more) {
            more = index.catchUp();
        }
    }

    private int behind(UUID document) {
        return jdbc.sql("select count(*) from documents_search_behind where document = ?")
                .param(document)
                .query(Integer.class)
                .single();
    }

    private List<UUID> narrowed(String q, String type, String unit, String state) {
        return documents
                .list(new DocumentQuery(q, type, null, null, state, unit, null, null, 9), officer)
                .items()
                .stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private VersionInfo create(String title) {
        return documents.create(world.plan(title), NewVersion.ofText("Nội dung", "dự thảo", null), officer);
    }

    private List<UUID> found(String q, Actor actor) {
        return documents.list(query(q), actor).items().stream()
                .map(DocumentSummary::id)
                .toList();
    }

    private static DocumentQuery query(String q) {
        return new DocumentQuery(q, null, null, null, null, null, null, null, 100);
    }
}
