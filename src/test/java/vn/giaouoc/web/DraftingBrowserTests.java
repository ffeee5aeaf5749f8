package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Vietnam;

/** Two people write one text, with and without a script. */
@ProductTest
class DraftingBrowserTests {

    private static final String TEXT = """
            Điều 1. Mục đích
            1. Tạo khí thế thi đua sôi nổi trong toàn đơn vị.
            Điều 2. Yêu cầu
            1. Chấm điểm công khai, công bằng, có minh chứng.
            """;

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AccountsForTests accounts;

    @Autowired
    private Documents documents;

    @Autowired
    private Clock clock;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void twoPeopleWriteOneTextAndItsChangesAreShown() {
        var unit = worlds.staffedUnit("Trường thử soạn thảo");
        var officer = unit.person(Post.EMULATION_OFFICER);
        var section = unit.person(Post.SECTION_HEAD);
        var id = document(unit.unit().code(), officer, section);

        try (var one = visit(officer, 1440);
                var other = visit(section, 390)) {
            one.readsWell("/documents/" + id + "/edit");
            other.readsWell("/documents/" + id + "/edit");
            other.fitsTheWidth();
            assertThat(other.page().locator("#writers")).containsText("đang sửa văn bản này");

            one.page().click("button[value='add:1']");
            assertThat(one.page().locator("#b-2")).isFocused();
            one.page().fill("#b-2", "Khoản mới thêm vào.");
            assertThat(one.page().locator("span.g-saved")).containsText("Đã lưu nháp");
            one.page().click("button[value=number]");
            assertThat(one.page().locator("#b-2")).hasValue("2. Khoản mới thêm vào.");
            one.page().fill("#edit-reason", "Thêm khoản");
            one.page().click("button.g-btn-primary[value=save]");
            assertThat(one.page().locator("[role=status]").first()).containsText("Đã lưu phiên bản 2");

            other.page().fill("#b-3", "1. Chấm điểm công khai, công bằng, có tài liệu minh chứng.");
            other.page().fill("#edit-reason", "Sửa Điều 2");
            other.page().click("button.g-btn-primary[value=save]");
            assertThat(other.page().locator("[role=status]").first()).containsText("gộp cả thay đổi ở phiên bản 2");

            one.readsWell("/documents/" + id + "/redline?from=1&to=3");
            assertThat(one.page().locator("ins").first()).containsText("2. Khoản mới thêm vào.");
            assertThat(one.page().locator("ins").nth(1)).containsText("tài liệu");
            one.leavesNoComplaint();
            other.leavesNoComplaint();
        }
    }

    @Test
    void withoutAScriptTheEditorWorksAndBothVersionsStandSideBySide() {
        var unit = worlds.staffedUnit("Trường thử soạn thảo");
        var officer = unit.person(Post.EMULATION_OFFICER);
        var id = document(unit.unit().code(), officer, unit.person(Post.SECTION_HEAD));
        var base = documents
                .view(id, worlds.actor(officer, Vietnam.today(clock)))
                .current()
                .orElseThrow()
                .sha256();
        var browser = new Browser(port);
        browser.signIn(accounts.of(officer), AccountsForTests.PASSWORD);

        var added = browser.post(
                "/documents/" + id + "/edit",
                Map.of(
                        "op",
                        "add:0",
                        "block",
                        "Điều 1. Mục đích mới",
                        "kind",
                        "ARTICLE",
                        "clause",
                        "dieu-1",
                        "base",
                        base));
        Assertions.assertThat(added.statusCode()).isEqualTo(302);
        Assertions.assertThat(browser.get("/documents/" + id + "/edit").body())
                .contains("Điều 1. Mục đích mới</textarea>", "id=\"b-1\"");

        documents.addVersion(
                id,
                NewVersion.ofText(TEXT.replace("Mục đích", "Mục tiêu"), "sửa", base),
                worlds.actor(unit.person(Post.SECTION_HEAD), Vietnam.today(clock)));
        var saved = browser.post(
                "/documents/" + id + "/edit",
                Map.of(
                        "op",
                        "save",
                        "reason",
                        "sửa",
                        "text",
                        TEXT.replace("Mục đích", "Mục đích, ý nghĩa"),
                        "base",
                        base));
        Assertions.assertThat(saved.headers().firstValue("Location").orElse("")).endsWith("/merge");
        Assertions.assertThat(browser.get("/documents/" + id + "/merge").body())
                .contains("Điều 1. Mục đích, ý nghĩa", "Điều 1. Mục tiêu");
    }

    private UUID document(String unit, UUID officer, UUID section) {
        var actor = worlds.actor(officer, Vietnam.today(clock));
        var id = documents
                .create(
                        new CreateDocument(DocumentType.PLAN, "Kế hoạch", unit, null, null, null, officer, null),
                        NewVersion.ofText(TEXT, "bản đầu", null),
                        actor)
                .document();
        documents.grantWriting(id, List.of(HolderKey.person(section)), "test");
        return id;
    }

    private Visit visit(UUID person, int width) {
        return new Visit(chromium, port, width, 900).signIn(accounts.of(person), AccountsForTests.PASSWORD);
    }
}
