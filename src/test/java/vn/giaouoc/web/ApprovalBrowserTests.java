package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;

/** A paper of one unit on its way through the task list, each person at their own browser. */
@ProductTest
class ApprovalBrowserTests {

    private static final String TEXT = "KẾ HOẠCH\nTuyên truyền năm 2024\n\nĐiều 1. Mục đích\n1. Nâng cao nhận thức.\n";
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AccountsForTests accounts;

    @Autowired
    private Processes processes;

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
    void aPaperIsAssignedDraftedReturnedCheckedApprovedAndSigned() {
        var unit = worlds.staffedUnit("Trường thử trình duyệt");
        var officer = unit.person(Post.EMULATION_OFFICER);
        var title = "Kế hoạch tuyên truyền " + Worlds.freshCode();
        processes.start(
                new StartProcess(
                        "document-approval",
                        Map.of(
                                "type",
                                "PLAN",
                                "title",
                                title,
                                "unit",
                                unit.unit().code(),
                                "urgency",
                                "NORMAL")),
                worlds.actor(officer, Vietnam.today(clock)));
        var headLogin = accounts.of(unit.person(Post.HEAD));
        var officerLogin = accounts.of(officer);
        var sectionLogin = accounts.of(unit.person(Post.SECTION_HEAD));

        try (var head = visit(headLogin, 1440)) {
            opensByKeyboard(head.page(), title);
            head.readsWell();
            head.page().selectOption("#f-drafter", officer.toString());
            head.page().selectOption("#f-documentType", new SelectOption().setValue("PLAN"));
            head.page().fill("#f-title", title);
            head.page().click("button[value=done]");
            assertThat(head.page().locator("[role=status]").first()).containsText("Đã hoàn thành");
            assertThat(head.page().locator("[role=status]").first()).containsText("Soạn thảo văn bản");
            head.leavesNoComplaint();
        }
        try (var drafter = visit(officerLogin, 1440)) {
            opensByKeyboard(drafter.page(), title);
            drafter.page().click("button[value=done]");
            assertThat(drafter.page().locator("[role=alert]").first()).containsText("chưa có nội dung");
            drafter.page().fill("#draft-text", TEXT);
            assertThat(drafter.page().locator(".g-saved")).containsText("Đã lưu nháp");
            drafter.page().reload();
            assertThat(drafter.page().locator("#draft-text")).hasValue(TEXT);
            drafter.readsWell();
            drafter.page().click("button[value=done]");
            assertThat(drafter.page().locator("[role=status]").first()).containsText("Kiểm tra nội dung");
            drafter.leavesNoComplaint();
        }
        try (var section = visit(sectionLogin, 390)) {
            section.page().click("text=" + title);
            assertThat(section.page().locator(".g-paper")).containsText("Nâng cao nhận thức");
            section.readsWell();
            section.fitsTheWidth();
            section.page().click("button[value=return]");
            assertThat(section.page().locator("#reason")).isFocused();
            section.page().fill("#reason", "Thiếu kinh phí thực hiện.");
            section.page().click("button[value=return]");
            assertThat(section.page().locator("[role=status]").first()).containsText("Đã hoàn thành");
            section.leavesNoComplaint();
        }
        try (var drafter = visit(officerLogin, 1440)) {
            assertThat(drafter.page().locator("#unread .g-dot")).isVisible();
            opensByKeyboard(drafter.page(), title);
            assertThat(drafter.page().locator("#history")).containsText("Thiếu kinh phí thực hiện.");
            assertThat(drafter.page().locator("#draft-text"))
                    .hasValue(java.util.regex.Pattern.compile("Nâng cao nhận thức"));
            drafter.page().fill("#draft-text", TEXT + "2. Kinh phí: 10 triệu đồng.\n");
            drafter.page().click("button[value=done]");
            assertThat(drafter.page().locator("[role=status]").first()).containsText("Đã hoàn thành");
            drafter.leavesNoComplaint();
        }
        decides(sectionLogin, title, "approve");
        decides(accounts.of(unit.person(Post.OFFICE)), title, "approve");
        try (var head = visit(headLogin, 390)) {
            head.page().click("text=" + title);
            head.page().click("button[value=approve]");
            assertThat(head.page().locator("h1")).hasText("Ký văn bản");
            assertThat(head.page().locator(".g-actas")).containsText("HIỆU TRƯỞNG");
            head.page().click("button[value=sign]");
            assertThat(head.page().locator("#confirm-password")).isFocused();
            head.page().fill("#confirm-password", "không phải mật khẩu này");
            head.page().click("button[value=sign]");
            assertThat(head.page().locator("#confirm-password-needed")).containsText("Mật khẩu không đúng");
            head.readsWell();
            head.page().fill("#confirm-password", AccountsForTests.PASSWORD);
            head.page().click("button[value=sign]");
            assertThat(head.page().locator("[role=status]").first()).containsText("Cấp số");
            head.leavesNoComplaint();
        }
    }

    private void decides(String login, String title, String outcome) {
        try (var visit = visit(login, 1440)) {
            visit.page().click("text=" + title);
            visit.page().click("button[value=" + outcome + "]");
            assertThat(visit.page().locator("[role=status]").first()).containsText("Đã hoàn thành");
            visit.leavesNoComplaint();
        }
    }

    private Visit visit(String login, int width) {
        return new Visit(chromium, port, width, 900).signIn(login, AccountsForTests.PASSWORD);
    }

    /** j to the first task, Enter to open it. */
    private static void opensByKeyboard(Page page, String title) {
        assertThat(page.locator(".g-list [data-row]")).hasCount(1);
        page.keyboard().press("j");
        assertThat(page.locator("[data-row][data-current]")).containsText(title);
        page.keyboard().press("x");
        assertThat(page.locator("[data-bulk]")).containsText("1 việc được chọn");
        page.keyboard().press("x");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("/tasks/"));
    }
}
