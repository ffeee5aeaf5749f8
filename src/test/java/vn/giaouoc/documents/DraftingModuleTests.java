package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;

@ProductTest
class DraftingModuleTests {

    private static final String TEXT = """
            Điều 1. Mục đích
            1. Tạo khí thế thi đua sôi nổi trong toàn đơn vị.
            2. Tăng cường đoàn kết, phối hợp giữa các phòng.
            Điều 2. Yêu cầu
            1. Chấm điểm công khai, công bằng, có minh chứng.
            """;

    @Autowired
    private Documents documents;

    @Autowired
    private Drafting drafting;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private final Actor second = world.holder(Post.SECTION_HEAD);

    @Test
    void aDraftIsPrivateUntilItIsSaved() {
        var first = shared(TEXT);
        var blocks = BlockEdits.added(drafting.open(first.document(), officer).blocks(), 0);

        drafting.keep(first.document(), blocks, first.sha256(), officer);

        assertThat(drafting.open(first.document(), officer).blocks()).isEqualTo(blocks);
        assertThat(drafting.open(first.document(), officer).savedAt()).isNotNull();
        assertThat(drafting.open(first.document(), second).savedAt()).isNull();
        assertThat(drafting.open(first.document(), second).blocks()).hasSize(5);
        drafting.discard(first.document(), officer);
        assertThat(drafting.open(first.document(), officer).blocks()).hasSize(5);
    }

    @Test
    void onlyWritersDraft() {
        var first = shared(TEXT);
        var reader = world.holder(Post.OFFICE);

        assertThatThrownBy(() -> drafting.open(first.document(), reader))
                .hasMessageContaining("documents.not-yours-to-edit");
        assertThatThrownBy(() -> drafting.keep(first.document(), List.of(), null, world.stranger()))
                .hasMessageContaining("documents.unknown");
        assertThatThrownBy(() -> drafting.here(first.document(), reader))
                .hasMessageContaining("documents.not-yours-to-edit");
    }

    @Test
    void theSecondSeesThatTheFirstWrites() {
        var first = shared(TEXT);

        assertThat(drafting.here(first.document(), officer)).isEmpty();
        assertThat(drafting.here(first.document(), second))
                .extracting(Writer::name)
                .containsExactly(officer.name());
        assertThat(drafting.here(first.document(), officer))
                .extracting(Writer::name)
                .containsExactly(second.name());
        drafting.discard(first.document(), officer);
        assertThat(drafting.here(first.document(), second)).isEmpty();
    }

    @Test
    void editsOfDifferentClausesAreJoined() {
        var first = shared(TEXT);
        save(first, "sôi nổi", "sôi nổi, thực chất", second);

        var saved = save(first, "có minh chứng", "có tài liệu minh chứng", officer);

        assertThat(saved.joined()).isNotNull();
        assertThat(text(first)).contains("sôi nổi, thực chất", "có tài liệu minh chứng");
        assertThat(drafting.open(first.document(), officer).savedAt()).isNull();
    }

    @Test
    void renumberingByOneAndRewordingByTheOtherAreJoined() {
        var first = shared(TEXT);
        save(first, "Điều 2. Yêu cầu", "Điều 2. Phạm vi\n1. Áp dụng trong cả năm nay.\nĐiều 3. Yêu cầu", second);

        save(first, "Điều 2. Yêu cầu", "Điều 2. Yêu cầu, nguyên tắc", officer);

        assertThat(text(first)).contains("Điều 2. Phạm vi", "Điều 3. Yêu cầu, nguyên tắc");
    }

    @Test
    void editsOfTheSameClauseStandSideBySideAndNothingIsLost() {
        var first = shared(TEXT);
        save(first, "sôi nổi", "rộng khắp", second);

        var saved = save(first, "sôi nổi", "thực chất", officer);

        assertThat(saved.version()).isNull();
        assertThat(text(first)).contains("rộng khắp").doesNotContain("thực chất");
        var merge = drafting.merge(first.document(), officer).orElseThrow();
        var open = merge.parts().stream().filter(MergePart::open).toList();
        assertThat(open).hasSize(1);
        assertThat(open.get(0).mine().get(0).text()).contains("thực chất");
        assertThat(open.get(0).theirs().get(0).text()).contains("rộng khắp");

        drafting.resolve(first.document(), merge.theirs().sha256(), List.of("mine"), officer);
        var draft = drafting.open(first.document(), officer);
        assertThat(draft.overtaken()).isNull();
        var done = drafting.save(first.document(), draft.blocks(), draft.baseSha256(), "gộp", officer);

        assertThat(done.version()).isNotNull();
        assertThat(text(first)).contains("thực chất").doesNotContain("rộng khắp");
        assertThat(documents.version(first.document(), 2, officer).text()).contains("rộng khắp");
    }

    @Test
    void choicesMadeAgainstAnOlderVersionAreRefused() {
        var first = shared(TEXT);
        save(first, "sôi nổi", "rộng khắp", second);
        save(first, "sôi nổi", "thực chất", officer);

        assertThatThrownBy(() -> drafting.resolve(first.document(), first.sha256(), List.of("mine"), officer))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("documents.merge-moved-on"));
    }

    @Test
    void whateverTheOrderNobodysClauseIsLost() throws Exception {
        var text = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            text.append("Điều ")
                    .append(i)
                    .append(". Tên điều thứ ")
                    .append(i)
                    .append(" rất riêng ")
                    .append("x".repeat(i))
                    .append('\n');
        }
        for (int round = 0; round < 5; round++) {
            var first = shared(text.toString());
            var pool = Executors.newFixedThreadPool(4);
            var work = new ArrayList<Callable<Drafting.Saved>>();
            for (int i = 1; i <= 4; i++) {
                var mine = "Điều " + (2 * i) + ". Tên";
                var writer = world.officer();
                documents.grantWriting(first.document(), List.of(HolderKey.person(writer.person())), "test");
                work.add(() -> save(first, mine, mine + " mới", writer));
            }

            for (var done : pool.invokeAll(work)) {
                assertThat(done.get().version()).isNotNull();
            }
            pool.shutdown();

            assertThat(text(first))
                    .contains("Điều 2. Tên mới", "Điều 4. Tên mới", "Điều 6. Tên mới", "Điều 8. Tên mới");
        }
    }

    @Test
    void aNewDocumentBeginsWithTheOutlineOfItsType() {
        var skeletons = new Skeletons();

        // made from data by the rooms that know it
        var madeElsewhere = Set.of(
                DocumentType.COVENANT_ANNEX,
                DocumentType.REGISTRATION,
                DocumentType.SCORING_TABLE,
                DocumentType.SELF_SCORE_SHEET,
                DocumentType.EXPLANATION_TABLE);
        for (var type : DocumentType.values()) {
            var outline = skeletons.of(type, "Thi đua năm 2024", 2024);
            if (madeElsewhere.contains(type)) {
                assertThat(outline).as(type.name()).hasSize(1);
            } else {
                assertThat(outline).as(type.name()).hasSizeGreaterThan(3);
                assertThat(StructuredText.html(outline)).doesNotContain("{{");
            }
        }
    }

    private VersionInfo shared(String text) {
        var first = documents.create(world.plan("Kế hoạch"), NewVersion.ofText(text, "x", null), officer);
        documents.grantWriting(first.document(), List.of(HolderKey.person(second.person())), "test");
        return first;
    }

    private Drafting.Saved save(VersionInfo first, String from, String to, Actor actor) {
        var html = documents.version(first.document(), 1, actor).text();
        return drafting.save(
                first.document(), StructuredText.blocksOfText(html.replace(from, to)), first.sha256(), "sửa", actor);
    }

    private String text(VersionInfo first) {
        UUID id = first.document();
        return documents
                .version(id, documents.view(id, officer).current().orElseThrow().number(), officer)
                .text();
    }
}
