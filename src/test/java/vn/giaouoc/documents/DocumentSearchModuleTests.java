package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;

@ProductTest
class DocumentSearchModuleTests {

    @Autowired
    private Documents documents;

    @Autowired
    private SearchRepository repository;

    @Autowired
    private SearchIndex index;

    @Autowired
    private DocumentAccess access;

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
    void eachPlanFindsTheSame() {
        var word = "từkhóa" + Ids.next().toString().substring(24);
        for (int i = 0; i < 3; i++) {
            documents.create(world.plan("Kế hoạch " + i), NewVersion.ofText(word, "x", null), officer);
        }
        var keys = access.readKeys(officer);
        var from = new SearchRepository.Place(repository.lastBlock(), SearchRepository.Place.START.document());
        var asked = Lexemes.asked(word).query();

        var rare = repository.find(SearchRepository.RARE, asked, "p", SearchRepository.Place.START, query(""), keys, 9);
        var common = repository.find(SearchRepository.COMMON, asked, "p", from, query(""), keys, 9);
        var narrow =
                repository.find(SearchRepository.NARROW, asked, "p", SearchRepository.Place.START, query(""), keys, 9);

        assertThat(rare).hasSize(3).isEqualTo(common).isEqualTo(narrow);
        assertThat(repository.find(
                        SearchRepository.COMMON, asked, "p", rare.get(1).place(), query(""), keys, 9))
                .isEqualTo(rare.subList(2, 3));
        assertThat(repository.find(
                        SearchRepository.NARROW, asked, "p", rare.get(1).place(), query(""), keys, 9))
                .isEqualTo(rare.subList(2, 3));
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
