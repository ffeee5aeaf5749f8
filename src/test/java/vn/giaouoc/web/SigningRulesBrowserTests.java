package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.SigningRules;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Vietnam;

/** Administrators add and end the rules of who may sign; what held before stays as it was. */
class SigningRulesBrowserTests extends BrowserWorld {

    @Autowired
    private SigningRules rules;

    @Test
    void aRuleIsAddedWithItsSourceAndEndedWithoutTouchingThePast() {
        var today = Vietnam.today(clock);
        var login = accounts.anybody(Role.ADMIN);

        try (var admin = visit(login, DESK)) {
            admin.readsWell("/admin/signing-rules");
            admin.page().selectOption("#rule-type", "SELF_SCORE_SHEET");
            admin.page().fill("#rule-source", "Quy chế làm việc 12/QC, Điều 7");
            admin.page().fill("#rule-from", today.minusDays(1).toString());
            admin.page().click("form[action='/admin/signing-rules'] button");
            assertThat(admin.page().locator("[role=alert]").first()).containsText("không sửa được về trước");
            assertThat(admin.page().locator("#rule-source")).hasValue("Quy chế làm việc 12/QC, Điều 7");
            admin.page().fill("#rule-from", today.toString());
            admin.page().click("form[action='/admin/signing-rules'] button");
            assertThat(admin.page().locator("[role=status]").first()).containsText("Đã thêm quy định");
            var row = admin.page()
                    .locator(
                            "tr",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Quy chế làm việc 12/QC"));
            assertThat(row).containsText("đang áp dụng");
            row.locator("summary").click();
            row.locator("input[name=source]").fill("Quy chế 20/QC");
            row.locator("input[name=lastDay]").fill(today.plusDays(9).toString());
            admin.page().setViewportSize(PHONE, 900);
            admin.readsWell();
            admin.fitsTheWidth();
            row.locator("form button").click();
            assertThat(admin.page().locator("[role=status]").first()).containsText("Quy định kết thúc");
            admin.leavesNoComplaint();
        }
        Assertions.assertThat(rules.find("SELF_SCORE_SHEET", today.minusDays(1)))
                .isEmpty();
        Assertions.assertThat(rules.find("SELF_SCORE_SHEET", today.plusDays(9))).isPresent();
        Assertions.assertThat(rules.find("SELF_SCORE_SHEET", today.plusDays(10)))
                .isEmpty();
    }

    @Test
    void forAnybodyElseThePageDoesNotExist() {
        for (var role : new Role[] {Role.MANAGER, Role.AUDITOR, Role.MODELLER}) {
            var browser = new Browser(port);
            browser.signIn(accounts.anybody(role), AccountsForTests.PASSWORD);

            Assertions.assertThat(browser.get("/admin/signing-rules").statusCode())
                    .isEqualTo(404);
            Assertions.assertThat(browser.post("/admin/signing-rules", Map.of("type", "*"))
                            .statusCode())
                    .isEqualTo(404);
            Assertions.assertThat(browser.post("/admin/signing-rules/end", Map.of("type", "PLAN"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
