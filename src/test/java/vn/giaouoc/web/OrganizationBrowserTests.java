package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.database.OffsetClock;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;

/** Who sits where, who may sign, and what administrators set, in a real browser. */
@ProductTest
class OrganizationBrowserTests {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private Worlds worlds;

    @Autowired
    private AccountsForTests accounts;

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
    void aHeadRecordsAnAbsenceAndTheDeputyIsAskedToSign() {
        var staffed = worlds.staffedUnit("Trường thử vắng mặt");
        var head = staffed.person(Post.HEAD);
        var login = accounts.of(head);

        try (var visit = visit(1440, 900).signIn(login, AccountsForTests.PASSWORD)) {
            var page = visit.page();
            page.navigate("/me");
            page.click("main a.g-btn-primary");
            visit.readsWell();
            page.fill("[name=reason]", "nghỉ phép");
            page.click("main button.g-btn-primary");
            assertThat(page).hasURL("http://localhost:" + port + "/organization/people/" + head + "/absence");
            page.fill("[name=document]", "15/QĐ-CĐN");
            page.click("main button.g-btn-primary");
            assertThat(page.locator("[role=status]")).containsText("Đã ghi vắng mặt");
            visit.readsWell();

            page.navigate("/organization/signing-authority?type=COVENANT&field=EMULATION&unit="
                    + staffed.unit().code());

            assertThat(page.locator(".g-signer-first .g-sign-line"))
                    .hasText(new String[] {"KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"});
            visit.readsWell();
            visit.leavesNoComplaint();
        }
    }

    @Test
    void aTrialImportTellsEachErrorByItsRowAndKeepsNothing() throws IOException {
        var code = Worlds.freshCode();
        var units = "code;name;shortName;parent;kind;regime;from;to;place\n" + code
                + ";Trường nhập thử;Nhập thử;KHONG-CO;SCHOOL;HEAD_REGIME;2020-01-01;;Cà Mau\n";

        try (var visit = visit(1440, 900).signIn(accounts.anybody(Role.ADMIN), AccountsForTests.PASSWORD)) {
            var page = visit.page();
            page.navigate("/admin/import");
            page.setInputFiles(
                    "#import-file", new FilePayload("thu.zip", "application/zip", zip(Map.of("units.csv", units))));
            page.click("button[value=trial]");

            assertThat(page.locator("#outcome [role=alert]")).containsText("thu.zip: 1 lỗi, chưa ghi gì");
            assertThat(page.locator("#outcome tbody tr td").nth(1)).hasText("2");
            visit.readsWell();
            page.navigate("/organization?q=" + code);
            assertThat(page.locator(".g-empty")).containsText("Không tìm thấy đơn vị nào");
            visit.leavesNoComplaint();
        }
    }

    @Test
    void anAdministratorStepsTheDemonstrationClockAndNobodyElseMay() {
        var movable = (OffsetClock) clock;
        var before = clock.instant();
        try (var visit = visit(1440, 900).signIn(accounts.anybody(Role.ADMIN), AccountsForTests.PASSWORD);
                var official = visit(1440, 900).signIn(accounts.anybody(), AccountsForTests.PASSWORD)) {
            movable.moveTo(Instant.parse("2024-07-19T01:00:00Z"));
            var page = visit.page();
            page.navigate("/organization");
            assertThat(page.locator(".g-demo")).containsText("Thứ Sáu 19/07/2024");
            page.click(".g-demo button[value=day]");

            assertThat(page.locator(".g-demo")).containsText("Thứ Hai 22/07/2024");
            assertThat(page).hasURL("http://localhost:" + port + "/organization");
            official.page().navigate("/organization");
            assertThat(official.page().locator(".g-demo")).containsText("22/07/2024");
            assertThat(official.page().locator(".g-demo button")).hasCount(0);
        } finally {
            movable.moveTo(before);
        }
    }

    @Test
    void aOneTimePasswordIsShownOnce() {
        var person = worlds.person("Người Mẫu tài khoản");

        try (var visit = visit(1440, 900).signIn(accounts.anybody(Role.ADMIN), AccountsForTests.PASSWORD)) {
            var page = visit.page();
            page.navigate("/admin/accounts/new?person=" + person.id());
            page.click("main button.g-btn-primary");

            assertThat(page.locator("#one-time")).hasText(java.util.regex.Pattern.compile("\\S{12,}"));
            visit.readsWell();
            page.navigate("/admin/accounts/" + person.login());
            assertThat(page.locator("main")).containsText("chờ đổi mật khẩu");
            visit.leavesNoComplaint();
        }
    }

    @Test
    void everyPageReadsWellOnTheDeskAndFitsThePhone() {
        var world = worlds.khoi7();
        var unit = "/organization/units/" + world.code("CDVH");
        var person = "/organization/people/" + world.person("cdvh.head");
        var group = "/organization/groups/" + world.code("CM-K07");
        var everybody = List.of(
                "/organization?q=" + world.code("CD"),
                unit,
                unit + "?at=2024-07-18",
                person,
                "/organization/people?q=nguoi+mau+10",
                "/organization/groups",
                group,
                "/organization/absences",
                "/organization/signing-authority?type=PLAN&unit=" + world.code("CDYT"),
                "/search?q=truong+cao+dang",
                "/tracking",
                "/start",
                "/me");
        var administrators = List.of(
                unit + "/edit",
                unit + "/merge",
                unit + "/appoint",
                "/organization/units/new",
                "/organization/people/new",
                person + "/edit",
                person + "/manager",
                person + "/absence",
                person + "/delegation",
                group + "/members",
                group + "/years/new",
                group + "/years/2024/team",
                "/organization/groups/new",
                "/admin/accounts",
                "/admin/accounts/new",
                "/admin/calendar/2024",
                "/admin/processes",
                "/admin/processes/document-approval",
                "/admin/import");

        try (var desk = visit(1440, 900).signIn(accounts.anybody(Role.ADMIN), AccountsForTests.PASSWORD);
                var phone = visit(390, 800).signIn(accounts.anybody(Role.ADMIN), AccountsForTests.PASSWORD);
                var official =
                        visit(1440, 900).signIn(accounts.of(world.person("bao.officer")), AccountsForTests.PASSWORD)) {
            for (var path : everybody) {
                desk.readsWell(path);
                phone.page().navigate(path);
                phone.fitsTheWidth();
            }
            for (var path : administrators) {
                desk.readsWell(path);
                phone.page().navigate(path);
                phone.fitsTheWidth();
                org.assertj.core.api.Assertions.assertThat(
                                official.page().navigate(path).status())
                        .as(path)
                        .isEqualTo(404);
            }
            desk.leavesNoComplaint();
            official.readsWell("/start/document-approval");
        }
    }

    private Visit visit(int width, int height) {
        return new Visit(chromium, port, width, height);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
