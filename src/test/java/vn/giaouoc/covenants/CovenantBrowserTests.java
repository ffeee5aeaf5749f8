package vn.giaouoc.covenants;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.web.Chromium;
import vn.giaouoc.web.Visit;
import vn.giaouoc.workflow.EngineTime;

/** What can happen to a covenant of the year, each person at their own browser: refusal and choice, paper, verdicts, the end. */
@ProductTest
class CovenantBrowserTests {

    private static final String DONE = "Đã hoàn thành";

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    CovenantPlay plays;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    EngineTime time;

    private final Map<String, String> logins = new HashMap<>();

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void aRefusalStopsTheSigningAndTheGroupHeadChoosesHowToGoOn() {
        var play = plays.start().toSigning();
        play.sign(List.of("TCT", "CDYT"));

        refuses(play, "DAI", "dai.head", "ask-change", "Đề nghị sửa chỉ tiêu 4.", 390);
        chooses(play, "correct", null, "Đề nghị sửa chỉ tiêu 4.");
        org.assertj.core.api.Assertions.assertThat(play.voided()).isEqualTo(2);
        play.finalised();
        refuses(play, "DAI", "dai.head", "refuse", "Đơn vị không tham gia năm nay.", 1440);
        chooses(play, "without-unit", "DAI", "Đơn vị không tham gia năm nay.");
        play.finalised();
        org.assertj.core.api.Assertions.assertThat(play.open("Task_Sign")).hasSize(5);
        refuses(play, "BAO", "bao.head", "refuse", "Không đồng ý với bảng điểm.", 1440);
        chooses(play, "end", null, "Không đồng ý với bảng điểm.");
        org.assertj.core.api.Assertions.assertThat(play.state()).isEqualTo("ENDED_WITHOUT_COVENANT");
    }

    private void refuses(CovenantPlay.Play play, String unit, String login, String outcome, String reason, int width) {
        try (var visit = visit(play, login, width)) {
            var page = visit.page();
            page.navigate("/tasks/" + play.open("Task_Sign", unit));
            page.click("button[value=" + outcome + "]");
            assertThat(page.locator("#reason")).isFocused();
            visit.readsWell();
            visit.fitsTheWidth();
            visit.picture("sign-" + outcome + "-" + width);
            page.fill("#reason", reason);
            page.click("button[value=" + outcome + "]");
            assertThat(page.locator("[role=status]").first()).containsText(DONE);
            visit.leavesNoComplaint();
        }
    }

    private void chooses(
            CovenantPlay.Play play, String choice, @org.jspecify.annotations.Nullable String without, String said) {
        try (var visit = visit(play, "tct.head", 1440)) {
            var page = visit.page();
            page.navigate("/tasks/" + play.open("Task_HeadChoice").get(0));
            assertThat(page.locator(".g-decision")).containsText(said);
            visit.readsWell();
            visit.picture("head-choice-" + choice);
            page.check("input[name='f.choice'][value=" + choice + "]");
            if (without != null) {
                page.check("input[name='f.excluded'][value='" + play.code(without) + "']");
            }
            page.fill("[name='f.note']", "Đã trao đổi với các đơn vị.");
            page.click("button[value=done]");
            assertThat(page.locator("[role=status]").first()).containsText(DONE);
            visit.leavesNoComplaint();
        }
    }

    @Test
    void aSignatureOnPaperIsRecordedWithItsScanAndConfirmedByTheRegistry() throws IOException {
        var play = plays.start().toSigning();

        try (var head = visit(play, "dai.head", 1440)) {
            head.page().navigate("/tasks/" + play.open("Task_Sign", "DAI"));
            head.page().click("button[value=sign-on-paper]");
            assertThat(head.page().locator("[role=status]").first()).containsText(DONE);
            head.leavesNoComplaint();
        }
        try (var officer = visit(play, "tct.officer", 1440)) {
            var page = officer.page();
            page.navigate("/tasks/" + play.open("Task_PaperScan").get(0));
            assertThat(page.locator("h1 + div + div")).containsText("của Đài");
            assertThat(page.locator("#draft-text")).hasCount(0);
            page.click("button[value=done]");
            assertThat(page.locator("[role=alert]").first()).isVisible();
            assertThat(page.locator("[name='f.signerTitle']")).hasValue("Q. GIÁM ĐỐC");
            page.fill("[name='f.signedOn']", "2024-07-18");
            page.setInputFiles("input[type=file]", new FilePayload("trang-ky.pdf", "application/pdf", pdf()));
            officer.readsWell();
            officer.picture("paper-scan");
            page.click("button[value=done]");
            assertThat(page.locator("[role=status]").first()).containsText(DONE);
            officer.leavesNoComplaint();
        }
        try (var registry = visit(play, "tct.registry", 390)) {
            var page = registry.page();
            page.navigate("/tasks/" + play.open("Task_PaperConfirm").get(0));
            assertThat(page.locator(".g-decision")).containsText("Q. GIÁM ĐỐC");
            assertThat(page.locator(".g-decision")).containsText("18/07/2024");
            registry.readsWell();
            registry.fitsTheWidth();
            registry.picture("paper-confirm-390");
            page.setViewportSize(1440, 900);
            registry.picture("paper-confirm");
            var task = page.url();
            page.click("text=Mở bản chụp");
            assertThat(page.locator("main")).containsText("trang-ky.pdf");
            page.navigate(task);
            page.click("button[value=sign-on-paper]");
            assertThat(page.locator("[role=status]").first()).containsText(DONE);
            page.navigate("/documents/" + play.covenant());
            assertThat(page.locator("main")).containsText("ký trên giấy");
            registry.picture("paper-signed");
            registry.leavesNoComplaint();
        }
        org.assertj.core.api.Assertions.assertThat(play.signed()).containsExactly(play.code("DAI"));
    }

    @Test
    void theTeamGivesItsVerdictsInTheMatrix() {
        var play = plays.start().consulted().answered();

        try (var officer = visit(play, "tct.officer", 1440)) {
            var page = officer.page();
            page.navigate("/documents/" + play.covenant() + "/opinions");
            officer.readsWell();
            officer.picture("matrix-before");
            var first = page.locator(".g-matrix details").first();
            first.locator("summary").click();
            officer.readsWell();
            first.locator("select[name=verdict]").selectOption("REJECTED");
            first.locator("form button").click();
            first = page.locator(".g-matrix details").first();
            assertThat(first.locator(".g-error")).isVisible();
            first.locator("[name=reason]").fill("Đã có trong Điều 5.");
            first.locator("form button").click();
            assertThat(page.locator("h1 + p")).containsText("1 đã xử lý");
            first = page.locator(".g-matrix details").first();
            assertThat(first.locator("summary")).containsText("không tiếp thu");
            page.click(".g-tabs a >> nth=2");
            assertThat(page.locator(".g-matrix details")).hasCount(1);
            officer.picture("matrix-rejected");
            page.setViewportSize(390, 844);
            officer.fitsTheWidth();
            officer.picture("matrix-390");
            officer.leavesNoComplaint();
        }
    }

    @Test
    void theStarterWithdrawsTheYearAndAnAdministratorStopsAnother() {
        var play = plays.start().consulted();
        try (var starter = visit(play, "btdkt.officer", 1440)) {
            var page = starter.page();
            page.navigate("/cases/" + play.caseId);
            page.click("summary:has-text('Rút hồ sơ')");
            starter.readsWell();
            starter.picture("withdraw");
            page.click("form[action$=withdraw] button");
            page.fill("form[action$=withdraw] [name=reason]", "Lập lại theo hướng dẫn mới.");
            page.click("form[action$=withdraw] button");
            assertThat(page.locator("[role=status]").first()).containsText("Đã rút hồ sơ");
            assertThat(page.locator("#history")).containsText("Lập lại theo hướng dẫn mới.");
            starter.picture("withdrawn");
            starter.leavesNoComplaint();
        }
        var other = plays.start().consulted();
        var admin = accounts.anybody(Role.ADMIN);
        try (var visit = new Visit(chromium, port, 390, 844).signIn(admin, AccountsForTests.PASSWORD)) {
            var page = visit.page();
            page.navigate("/cases/" + other.caseId);
            page.click("summary:has-text('Dừng hồ sơ')");
            visit.readsWell();
            visit.fitsTheWidth();
            visit.picture("cancel-390");
            page.fill("form[action$=cancel] [name=reason]", "Lập nhầm năm.");
            page.click("form[action$=cancel] button");
            assertThat(page.locator("[role=status]").first()).containsText("Đã dừng hồ sơ");
            visit.leavesNoComplaint();
        }
    }

    private Visit visit(CovenantPlay.Play play, String login, int width) {
        UUID person = play.world.person(login);
        var account = logins.computeIfAbsent(play.world.login(login), key -> accounts.of(person));
        return new Visit(chromium, port, width, 900).signIn(account, AccountsForTests.PASSWORD);
    }

    private static byte[] pdf() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
