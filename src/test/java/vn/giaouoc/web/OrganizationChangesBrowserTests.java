package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;

/** What administrators change, at their browser: appointments, mergers, groups and their years, the calendar. */
@ProductTest
class OrganizationChangesBrowserTests {

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
    private EngineTime time;

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

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    void aPersonIsAppointed() {
        var unit = worlds.staffedUnit("Trường thử bổ nhiệm").unit();
        var person = worlds.person("Nguyễn Thị Mẫu " + Worlds.freshCode());

        try (var visit = admin(1440)) {
            var page = visit.page();
            page.navigate("/organization/units/" + unit.code() + "/appoint");
            visit.readsWell();
            visit.picture("appoint");
            page.fill("[name=person]", person.code());
            page.selectOption("[name=post]", "OFFICE");
            page.fill("[name=title]", "Phó Chánh Văn phòng");
            page.fill("[name=decision]", "15/QĐ-TCT");
            page.click("main form .g-btn-primary");
            assertThat(page.locator("[role=status]").first()).isVisible();
            assertThat(page.locator("main")).containsText("Phó Chánh Văn phòng");
            visit.picture("appointed");
            visit.leavesNoComplaint();
        }
    }

    @Test
    void unitsAreMergedAndTheOldOneKeepsItsPage() {
        var old = worlds.staffedUnit("Trường sắp sáp nhập").unit();
        var successor = worlds.staffedUnit("Trường nhận sáp nhập").unit();

        try (var visit = admin(1440)) {
            var page = visit.page();
            page.navigate("/organization/units/" + successor.code() + "/merge");
            page.fill("[name=decision]", "99/QĐ-UBND");
            page.click("main form .g-btn-danger");
            assertThat(page.locator(".g-error").first()).isVisible();
            assertThat(page.locator("[name=decision]")).hasValue("99/QĐ-UBND");
            visit.readsWell();
            visit.picture("merge");
            page.check("[name=units][value^='" + old.code() + "@']");
            page.click("main form .g-btn-danger");
            assertThat(page.locator("[role=status]").first()).containsText("Đã sáp nhập vào");
            page.navigate("/organization/units/" + old.code());
            assertThat(page.locator("main")).containsText("Trường nhận sáp nhập");
            visit.readsWell();
            page.setViewportSize(390, 844);
            visit.fitsTheWidth();
            visit.picture("merged-390");
            visit.leavesNoComplaint();
        }
    }

    @Test
    void aUnitJoinsAnotherLeavesAndTheNextYearIsOpened() {
        var first = worlds.staffedUnit("Đơn vị thứ nhất").unit();
        var second = worlds.staffedUnit("Đơn vị thứ hai").unit();
        var third = worlds.staffedUnit("Đơn vị thứ ba").unit();
        var group = "/organization/groups/"
                + worlds.group(2024, List.of(first.code(), second.code())).code();

        try (var visit = admin(1440)) {
            var page = visit.page();
            page.navigate(group + "/members");
            visit.readsWell();
            visit.picture("members");
            page.selectOption("[name=unit]", third.code());
            page.fill("form[action$='/members'] [name=decision]", "20/QĐ-UBND");
            page.click("form[action$='/members'] .g-btn-primary");
            assertThat(page.locator("[role=status]").first()).isVisible();
            assertThat(page.locator("main")).containsText("Đơn vị thứ ba");
            page.navigate(group + "/members");
            var leave = page.locator("form[action*='/members/" + second.code() + "/leave']");
            page.locator("details:has(form[action*='/members/" + second.code() + "/leave']) > summary")
                    .click();
            leave.locator("[name=decision]").fill("21/QĐ-UBND");
            visit.readsWell();
            visit.picture("leave");
            leave.locator("button").click();
            assertThat(page.locator("[role=status]").first()).isVisible();
            page.navigate(group + "/years/new");
            visit.readsWell();
            page.fill("[name=year]", "2030");
            page.selectOption("[name=head]", first.code());
            page.selectOption("[name=deputy]", third.code());
            page.fill("[name=decision]", "22/QĐ-UBND");
            visit.picture("open-year");
            page.click("main form .g-btn-primary");
            assertThat(page.locator("[role=status]").first()).containsText("2030");
            page.setViewportSize(390, 844);
            visit.fitsTheWidth();
            visit.picture("group-390");
            visit.leavesNoComplaint();
        }
    }

    @Test
    void aDayOffSaysWhichDeadlinesItMoved() {
        time.setTo(Instant.parse("2031-03-03T01:00:00Z"));
        var school = worlds.staffedUnit("Trường thử lịch");
        var officer = worlds.actor(school.person(Post.EMULATION_OFFICER), Vietnam.today(clock));
        var started = processes.start(
                new StartProcess(
                        "document-approval",
                        Map.of(
                                "type",
                                "PLAN",
                                "title",
                                "Kế hoạch thử lịch",
                                "unit",
                                school.unit().code())),
                officer);

        try (var visit = admin(1440)) {
            var page = visit.page();
            page.navigate("/admin/calendar/2031");
            page.fill("form[action$='/days'] [name=from]", "2031-03-04");
            page.fill("form[action$='/days'] [name=name]", "Nghỉ bù");
            page.fill("form[action$='/days'] [name=source]", "Thông báo 01/TB");
            page.click("form[action$='/days'] .g-btn-primary");
            assertThat(page.locator("#moved h2")).containsText("Đã đổi");
            assertThat(page.locator("#moved"))
                    .containsText(processes
                            .view(started.instance(), officer)
                            .summary()
                            .businessKey());
            visit.readsWell();
            visit.picture("calendar-moved");
            page.setViewportSize(390, 844);
            visit.fitsTheWidth();
            visit.picture("calendar-moved-390");
            page.click("form[action$='/days/remove']:has([value='2031-03-04']) button");
            assertThat(page.locator("#moved h2")).containsText("Đã đổi");
            visit.leavesNoComplaint();
        }
    }

    private Visit admin(int width) {
        return new Visit(chromium, port, width, 900).signIn(accounts.anybody(Role.ADMIN), AccountsForTests.PASSWORD);
    }
}
