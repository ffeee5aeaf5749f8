package vn.giaouoc.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.Tasks;

/** Several tasks decided in one go: reviewed with the version of each paper, each decided for itself, never signed. */
class BulkBrowserTests extends BrowserWorld {

    private static final Pattern SEEN = Pattern.compile("name=\"(seen\\.[^\"]+)\" value=\"([^\"]+)\"");

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Documents documents;

    private Worlds.Staffed unit;

    @BeforeEach
    void openTheSchool() {
        unit = worlds.staffedUnit("Trường thử xử lý nhiều việc");
    }

    @Test
    void tickedTasksAreReviewedAndDecidedTogether() {
        var first = atContentCheck("Kế hoạch một");
        var second = atContentCheck("Kế hoạch hai");
        var third = atContentCheck("Kế hoạch ba");

        try (var section = visit(unit.person(Post.SECTION_HEAD), DESK)) {
            var page = section.page();
            page.navigate("/tasks");
            assertThat(page.locator("[data-bulk]")).isHidden();
            for (var task : List.of(first, second, third)) {
                page.check("input[name=task][value='" + task.id() + "']");
            }
            assertThat(page.locator("[data-bulk]")).containsText("3 việc được chọn");
            page.click("button[formaction='/tasks/bulk/review']");
            assertThat(page.locator("h1")).hasText("Xem lại trước khi quyết định");
            assertThat(page.locator(".g-decide > li")).hasCount(3);
            assertThat(item(page, "Kế hoạch một")).containsText("Đạt nội dung");
            assertThat(item(page, "Kế hoạch một")).containsText(shown(first));
            section.readsWell();
            page.setViewportSize(PHONE, 900);
            section.readsWell();
            section.fitsTheWidth();
            page.uncheck("input[name=task][value='" + second.id() + "']");
            // somebody was faster with one of them
            complete(third, "return", Post.SECTION_HEAD, Map.of("reason", "Thiếu kinh phí."));
            page.click("main form[action='/tasks/bulk'] button.g-btn-primary");
            assertThat(page.locator("[role=status]").first()).containsText("Đã xong 1 trên 2 việc");
            assertThat(item(page, "Kế hoạch một")).containsText("đã xong");
            assertThat(item(page, "Kế hoạch một")).containsText("Kiểm tra thể thức");
            assertThat(item(page, "Kế hoạch ba")).containsText("chưa xong");
            section.readsWell();
            section.fitsTheWidth();
            page.setViewportSize(DESK, 900);
            section.readsWell();
            section.leavesNoComplaint();
        }
        Assertions.assertThat(waiting(Post.SECTION_HEAD))
                .extracting(TaskSummary::id)
                .contains(second.id());
        Assertions.assertThat(waiting(Post.OFFICE))
                .extracting(TaskSummary::title)
                .containsExactly("Kế hoạch một");
    }

    @Test
    void tasksAreTickedOnAPhoneToo() {
        var task = atContentCheck("Kế hoạch trên điện thoại");

        try (var section = visit(unit.person(Post.SECTION_HEAD), PHONE)) {
            section.page().navigate("/tasks");
            section.page().check("input[name=task][value='" + task.id() + "']");
            section.readsWell();
            section.fitsTheWidth();
            section.page().click("button[formaction='/tasks/bulk/review']");
            assertThat(section.page().locator(".g-decide > li")).hasCount(1);
            section.leavesNoComplaint();
        }
    }

    @Test
    void aVersionWrittenAfterTheReviewIsNotApproved() {
        var task = atContentCheck("Kế hoạch bị sửa");
        var section = browser(Post.SECTION_HEAD);
        var review = section.get("/tasks/bulk?task=" + task.id()).body();
        write(task, "Điều 1. Khác\n1. Khác hẳn.");

        var form = form(task, review);
        var done = section.post("/tasks/bulk", form);

        Assertions.assertThat(location(done)).isEqualTo("/tasks/bulk/done");
        Assertions.assertThat(section.get("/tasks/bulk/done").body())
                .contains("chưa xong")
                .contains("Đã xong 0 trên 1 việc")
                .contains("phiên bản");
        Assertions.assertThat(waiting(Post.SECTION_HEAD))
                .extracting(TaskSummary::id)
                .containsExactly(task.id());
    }

    @Test
    void withoutAScriptTheSameFormsLeadToTheResult() {
        var task = atContentCheck("Kế hoạch không kịch bản");
        var section = browser(Post.SECTION_HEAD);

        Assertions.assertThat(location(section.post("/tasks/bulk/review", Map.of("back", "/tasks"))))
                .isEqualTo("/tasks");
        Assertions.assertThat(section.get("/tasks").body()).contains("Chưa chọn việc nào");
        var review = section.post("/tasks/bulk/review", Map.of("task", task.id().toString()));
        Assertions.assertThat(location(review)).isEqualTo("/tasks/bulk?task=" + task.id());
        var form = form(task, section.get("/tasks/bulk?task=" + task.id()).body());
        section.post("/tasks/bulk", form);
        Assertions.assertThat(section.get("/tasks/bulk/done").body()).contains("Đã xong 1 trên 1 việc");
        Assertions.assertThat(location(section.get("/tasks/bulk/done"))).isEqualTo("/tasks?state=done");
        // pressed twice is done once, and says the same
        section.post("/tasks/bulk", form);
        Assertions.assertThat(section.get("/tasks/bulk/done").body()).contains("Đã xong 1 trên 1 việc");
    }

    @Test
    void nobodyDecidesWhatIsNotTheirs() {
        var task = atContentCheck("Kế hoạch của trường");
        var stranger = new Browser(port);
        stranger.signIn(
                accounts.of(worlds.staffedUnit("Trường khác").person(Post.SECTION_HEAD)), AccountsForTests.PASSWORD);
        var head = browser(Post.HEAD);

        Assertions.assertThat(stranger.get("/tasks/bulk?task=" + task.id()).statusCode())
                .isEqualTo(404);
        var review = head.get("/tasks/bulk?task=" + task.id());
        Assertions.assertThat(review.body())
                .contains("Kế hoạch của trường")
                .contains("Lúc này bạn không được quyết định việc này")
                .doesNotContain("seen." + task.id());
        for (var browser : List.of(stranger, head)) {
            browser.post("/tasks/bulk", Map.of("task", task.id().toString(), "key", "k" + System.nanoTime()));
            Assertions.assertThat(browser.get("/tasks/bulk/done").body()).contains("Đã xong 0 trên 1 việc");
        }
        stranger.post("/tasks/bulk", Map.of("task", task.id().toString()));
        Assertions.assertThat(stranger.get("/tasks/bulk/done").body()).doesNotContain("Kế hoạch của trường");
        Assertions.assertThat(waiting(Post.SECTION_HEAD))
                .extracting(TaskSummary::id)
                .containsExactly(task.id());
    }

    @Test
    void whatIsSignedOrNeedsWordsIsDecidedOnItsOwnPage() {
        var check = atContentCheck("Kế hoạch đến bước ký");
        complete(check, "approve", Post.SECTION_HEAD, Map.of());
        complete(waiting(Post.OFFICE).get(0), "approve", Post.OFFICE, Map.of());
        complete(waiting(Post.HEAD).get(0), "approve", Post.HEAD, Map.of());
        var sign = waiting(Post.HEAD).get(0);
        var assign = started("Kế hoạch chưa giao");
        var head = browser(Post.HEAD);

        var review = head.get("/tasks/bulk?task=" + sign.id() + "&task=" + assign.id())
                .body();
        head.post("/tasks/bulk", Map.of("task", sign.id().toString(), "seen." + sign.id(), seen(sign)));

        Assertions.assertThat(sign.definitionKey()).isEqualTo("Task_Sign");
        Assertions.assertThat(review)
                .contains("Bước này là ký")
                .contains("Bước này cần ghi nội dung riêng")
                .doesNotContain("name=\"key\"");
        Assertions.assertThat(head.get("/tasks/bulk/done").body()).contains("không xử lý cùng lúc với việc khác được");
        Assertions.assertThat(waiting(Post.HEAD)).extracting(TaskSummary::id).contains(sign.id());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    private static com.microsoft.playwright.Locator item(Page page, String title) {
        return page.locator(".g-decide > li")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(title));
    }

    private TaskSummary started(String title) {
        var code = unit.unit().code();
        processes.start(
                new StartProcess(
                        "document-approval", Map.of("type", "PLAN", "title", title, "unit", code, "urgency", "NORMAL")),
                actor(unit.person(Post.EMULATION_OFFICER)));
        return titled(Post.HEAD, title);
    }

    /** A paper of that title waits for the head of the section. */
    private TaskSummary atContentCheck(String title) {
        var officer = unit.person(Post.EMULATION_OFFICER);
        complete(
                started(title),
                "done",
                Post.HEAD,
                Map.of(
                        "documentType", "PLAN",
                        "title", title,
                        "field", "EMULATION",
                        "urgency", "NORMAL",
                        "drafter", officer.toString()));
        var draft = titled(Post.EMULATION_OFFICER, title);
        write(draft, "Điều 1. Mục đích\n1. " + title + ".");
        complete(draft, "done", Post.EMULATION_OFFICER, Map.of());
        return titled(Post.SECTION_HEAD, title);
    }

    private void write(TaskSummary task, String text) {
        var officer = actor(unit.person(Post.EMULATION_OFFICER));
        var document = documents
                .list(DocumentQuery.ofCase(task.instance()), officer)
                .items()
                .get(0)
                .id();
        documents.addVersion(document, NewVersion.ofText(text, "soạn", null), officer);
    }

    private void complete(TaskSummary task, String outcome, Post post, Map<String, Object> data) {
        var actor = actor(unit.person(post));
        var refs = tasks.open(task.id(), actor).documents().stream()
                .map(version -> new DocumentRef(version.version(), version.sha256()))
                .toList();
        tasks.complete(new CompleteTask(task.id(), outcome, data, refs), actor);
    }

    private List<TaskSummary> waiting(Post post) {
        return tasks.list(TaskQuery.mine(), actor(unit.person(post))).items();
    }

    private TaskSummary titled(Post post, String title) {
        return waiting(post).stream()
                .filter(task -> task.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String seen(TaskSummary task) {
        var version =
                tasks.open(task.id(), actor(unit.person(Post.HEAD))).documents().get(0);
        return version.version() + ":" + version.sha256();
    }

    /** The first eight digits of the paper's hash, as the page shows it. */
    private String shown(TaskSummary task) {
        return "SHA-256 " + seen(task).split(":")[1].substring(0, 8);
    }

    private Browser browser(Post post) {
        var browser = new Browser(port);
        browser.signIn(accounts.of(unit.person(post)), AccountsForTests.PASSWORD);
        return browser;
    }

    /** What the page of the review would send for a task. */
    private static Map<String, String> form(TaskSummary task, String review) {
        var form = new LinkedHashMap<String, String>();
        form.put("task", task.id().toString());
        var key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(review);
        form.put("key", key.find() ? key.group(1) : UUID.randomUUID().toString());
        SEEN.matcher(review).results().forEach(found -> form.put(found.group(1), found.group(2)));
        Assertions.assertThat(form).containsKey("seen." + task.id());
        return form;
    }
}
