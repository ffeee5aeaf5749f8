package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

@ProductTest
class RedlineModuleTests {

    @Autowired
    private Documents documents;

    @Autowired
    private Redline redline;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();

    @Test
    void comparesAnyTwoVersionsInEitherOrder() {
        var first = create("Điều 1. Mục đích\n1. Công khai.");
        add(first, "Điều 1. Mục đích\n1. Công khai, công bằng.");
        add(first, "Điều 1. Phạm vi\n1. Cả năm.\nĐiều 2. Mục đích\n1. Công khai, công bằng.");

        var forth = redline.between(first.document(), 1, 3, officer);
        var back = redline.between(first.document(), 3, 1, officer);

        assertThat(forth.count(Hunk.Change.INSERTED)).isEqualTo(2);
        assertThat(back.count(Hunk.Change.DELETED)).isEqualTo(2);
        assertThat(redline.between(first.document(), 2, 2, officer).same()).isTrue();
        assertThat(redline.ofClause(forth.from(), forth.to(), "dieu-1-khoan-1")).hasValueSatisfying(hunk -> {
            assertThat(hunk.from()).isEqualTo("Điều 1 khoản 1");
            assertThat(hunk.to()).isEqualTo("Điều 2 khoản 1");
            assertThat(hunk.pieces()).contains(new Piece(Piece.Mark.INSERTED, ", công bằng"));
        });
        assertThat(redline.changes(forth.from(), forth.to())).hasSize(4);
    }

    @Test
    void clausesKeepTheirIdentityFromVersionToVersion() {
        var first = create("Điều 1. Mục đích\n1. Công khai.");

        add(first, "Điều 1. Phạm vi\n1. Cả năm.\nĐiều 2. Mục đích\n1. Công khai.");

        assertThat(documents.version(first.document(), 2, officer).clauses())
                .extracting(Clause::id)
                .containsExactly("dieu-1.2", "dieu-1-khoan-1.2", "dieu-1", "dieu-1-khoan-1");
    }

    @Test
    void onlyReadersCompareAndOnlyWhatHasWords() {
        var first = create("Điều 1. Mục đích");
        documents.addVersion(
                first.document(),
                NewVersion.ofFile(
                        "quet.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "quét", first.sha256()),
                officer);

        assertThatThrownBy(() -> redline.between(first.document(), 1, 1, world.stranger()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("documents.unknown"));
        assertThatThrownBy(() -> redline.between(first.document(), 1, 2, officer))
                .hasMessageContaining("documents.no-text-to-compare");
        assertThatThrownBy(() -> redline.between(first.document(), 1, 9, officer))
                .hasMessageContaining("documents.version-unknown");
    }

    private VersionInfo create(String text) {
        return documents.create(world.plan("Kế hoạch"), NewVersion.ofText(text, "x", null), officer);
    }

    private void add(VersionInfo first, String text) {
        documents.addVersion(first.document(), NewVersion.ofText(text, "sửa", null), officer);
    }
}
