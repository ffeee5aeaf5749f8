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
