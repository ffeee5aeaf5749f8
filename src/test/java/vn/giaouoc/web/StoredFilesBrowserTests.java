package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Post;

/** Nothing that somebody stored runs in a reader's browser: not its bytes, not its text on the page (T-b5). */
class StoredFilesBrowserTests extends BrowserWorld {

    private static final String HOSTILE = """
            Kế hoạch phát động thi đua %s
            <script>window.ran = true; document.title = 'ran'</script>
            <img src="x" onerror="window.ran = true"><svg onload="window.ran = true"></svg>
            """;

    @Autowired
    private Documents documents;

    @Test
    void aFileWithAScriptIsSavedAndNeverOpenedAsAPage() throws Exception {
        var hostile = HOSTILE.formatted(UUID.randomUUID());
        var unit = worlds.staffedUnit("Trường có tệp lạ");
        var officer = unit.person(Post.EMULATION_OFFICER);
        var stored = create(
                unit.unit().code(),
                officer,
                NewVersion.ofFile("ke-hoach.txt", hostile.getBytes(StandardCharsets.UTF_8), "tạo", null));

        try (var reader = visit(officer, DESK)) {
            var address = "/documents/" + stored + "/versions/1/content";
            reader.readsWell("/documents/" + stored);
            assertRanNothing(reader);

            var saved = reader.page()
                    .waitForDownload(() -> reader.page()
                            .locator("a[href='" + address + "']")
                            .first()
                            .click());
            assertThat(Files.readString(saved.path())).isEqualTo(hostile);
            assertRanNothing(reader);

            // typed into the address bar it is saved as well, not shown
            assertThatThrownBy(() -> reader.page().navigate("http://localhost:" + port + address))
                    .hasMessageContaining("Download is starting");
            assertRanNothing(reader);
        }
    }

    @Test
    void aTextWithAScriptIsShownAsWords() {
        var unit = worlds.staffedUnit("Trường có lời lạ");
        var officer = unit.person(Post.EMULATION_OFFICER);
        var stored = create(unit.unit().code(), officer, NewVersion.ofText(HOSTILE.formatted("năm 2024"), "tạo", null));

        try (var reader = visit(officer, DESK)) {
            reader.readsWell("/documents/" + stored);

            assertThat(reader.page().locator("main").innerText()).contains("<script>window.ran = true");
            assertRanNothing(reader);
            reader.leavesNoComplaint();
        }
    }

    private static void assertRanNothing(Visit reader) {
        assertThat(reader.page().evaluate("typeof window.ran")).isEqualTo("undefined");
        assertThat(reader.page().title()).isNotEqualTo("ran");
    }

    private UUID create(String unit, UUID person, NewVersion version) {
        return documents
                .create(
                        new CreateDocument(DocumentType.PLAN, "Kế hoạch lạ", unit, null, null, null, person, null),
                        version,
                        actor(person))
                .document();
    }
}
