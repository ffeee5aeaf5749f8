package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;

@ProductTest
class TakingOverModuleTests {

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body>%s</w:body></w:document>";
    private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                    + "Target=\"word/document.xml\"/></Relationships>";

    @Autowired
    private Documents documents;

    @Autowired
    private TakingOver takingOver;

    @Autowired
    private Drafting drafting;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();

    @BeforeEach
    void theChildNeedsItsSandbox() {
        assumeThat(Files.exists(Path.of("/usr/bin/bwrap")))
                .as("bubblewrap (bwrap) is missing")
                .isTrue();
    }

    @Test
    void aWordFileBecomesADraftAndThenAVersion() throws IOException {
        var file = upload(p("Điều 1. Mục đích") + p("1. Thi đua thực chất."));

        var taken = takingOver.over(file.document(), null, officer);

        assertThat(taken.changes()).isZero();
        var draft = drafting.open(file.document(), officer);
        assertThat(draft.blocks()).extracting(TextBlock::kind).containsExactly(BlockKind.ARTICLE, BlockKind.CLAUSE);
        assertThat(documents.view(file.document(), officer).versions()).hasSize(1);
        var saved = drafting.save(file.document(), draft.blocks(), draft.baseSha256(), "tiếp nhận", officer);
        assertThat(saved.version()).isNotNull();
        assertThat(documents.version(file.document(), 2, officer).clauses())
                .extracting(Clause::id)
                .containsExactly("dieu-1", "dieu-1-khoan-1");
    }

    @Test
    void trackedChangesAreNeverAcceptedSilently() throws IOException {
        var file = upload(
                "<w:p><w:r><w:t>Nộp </w:t></w:r><w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>sớm</w:t></w:r></w:ins></w:p>");

        assertThatThrownBy(() -> takingOver.over(file.document(), null, officer))
                .hasMessageContaining("documents.tracked-changes-choose");
        assertThat(drafting.open(file.document(), officer).savedAt()).isNull();
        assertThat(takingOver.over(file.document(), false, officer).changes()).isEqualTo(1);
        assertThat(drafting.open(file.document(), officer).blocks().get(0).text())
                .isEqualTo("Nộp");
    }

    @Test
    void onlyWritersTakeOverAndOnlyWordFiles() throws IOException {
        var file = upload(p("Nội dung"));
        var text = documents.create(world.plan("Kế hoạch"), NewVersion.ofText("Chữ", "x", null), officer);

        assertThatThrownBy(() -> takingOver.over(file.document(), null, world.stranger()))
                .hasMessageContaining("documents.unknown");
        assertThatThrownBy(() -> takingOver.over(text.document(), null, officer))
                .hasMessageContaining("documents.not-a-word-file");
    }

    private VersionInfo upload(String body) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put("_rels/.rels", RELATIONS);
        parts.put("word/document.xml", WORD.formatted(body));
        return documents.create(
                world.plan("Kế hoạch"),
                NewVersion.ofFile("ke-hoach.docx", DocxTaskTests.docx(parts), "tệp", null),
                officer);
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }
}
