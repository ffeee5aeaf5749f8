package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.ID;
import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.notifications.Notice;
import vn.giaouoc.notifications.NoticeKind;
import vn.giaouoc.workflow.TaskCounts;
import vn.giaouoc.workflow.TaskPage;
import vn.giaouoc.workflow.TaskQuery;

/** Pages filled with sample data, so that every template can be looked at and tested without a running product. */
final class SamplePages {

    private SamplePages() {}

    /** Page by file name: template and page record. */
    static Map<String, Map.Entry<String, Map<String, Object>>> all() throws IOException {
        var pages = new LinkedHashMap<String, Map.Entry<String, Map<String, Object>>>();
        put(pages, "login", "account/login", new AccountPages.LoginPage(null, false, ""));
        put(
                pages,
                "login-refused",
                "account/login",
                new AccountPages.LoginPage("Tên đăng nhập hoặc mật khẩu không đúng.", false, ""));
        put(pages, "password", "account/password", new AccountPages.PasswordPage(true));
        put(pages, "tasks", "task/list", list(SampleTasks.tasks()));
        put(pages, "tasks-empty", "task/list", list(new TaskPage(List.of(), null)));
        put(pages, "error-404", "error/page", new ErrorPage(404, null));
        put(pages, "error-500", "error/page", new ErrorPage(500, null));
        task(pages, "task-sign", SampleTasks.sign());
        task(pages, "task-form", SampleTasks.form());
        task(pages, "task-draft", SampleTasks.draft());
        task(pages, "task-done", SampleTasks.done());
        put(pages, "documents", "document/list", SampleDocuments.documents());
        put(pages, "document", "document/page", SampleDocuments.document());
        put(pages, "document-edit", "document/edit", SampleDrafting.editor(false));
        put(pages, "document-edit-whole", "document/edit", SampleDrafting.editor(true));
        put(pages, "document-merge", "document/merge", SampleDrafting.merge());
        put(pages, "register", "document/register", SampleIssued.register());
        put(pages, "incoming", "document/incoming", SampleIssued.incoming());
        put(pages, "document-redline", "document/redline", SampleDrafting.redline());
        put(pages, "groups", "group/list", SampleYear.groups());
        put(pages, "groups-empty", "group/list", new GroupPages.ListPage(List.of()));
        put(pages, "year", "group/year", SampleYear.year());
        put(pages, "matrix", "group/matrix", SampleYear.matrix());
        put(
                pages,
                "synthesis",
                "group/synthesis",
                new GroupPages.SynthesisPage(
                        SampleYear.synthesis(),
                        vn.giaouoc.consultations.SynthesisForTests.html(SampleYear.synthesis())));
        put(pages, "own-opinions", "group/own-opinions", SampleYear.own());
        put(pages, "casefile", "tracking/casefile", SampleIssued.caseFile());
        put(pages, "notices", "notice/inbox", notices());
        put(pages, "me", "organization/me", SampleSigning.profile());
        put(pages, "certificates", "admin/certificates", SampleSigning.certificates());
        SampleVerifications.putAll(pages);
        return pages;
    }

    static void put(
            Map<String, Map.Entry<String, Map<String, Object>>> pages, String name, String template, Object page) {
        pages.put(name, Map.entry(template, Map.of("page", page)));
    }

    static void task(Map<String, Map.Entry<String, Map<String, Object>>> pages, String name, TaskDetail detail) {
        pages.put(name, Map.entry("task/page", Map.of("page", detail, "beside", SampleTasks.tasks())));
    }

    static TaskPages.ListPage list(TaskPage tasks) {
        return new TaskPages.ListPage(
                tasks,
                new TaskCounts(7, 2, 1, 23),
                TaskQuery.mine(),
                "Việc của tôi",
                "mine",
                List.of(
                        new Choice("covenant-year", "Giao ước năm"),
                        new Choice("document-approval", "Trình duyệt văn bản")),
                true,
                "Không có việc nào đang chờ bạn.",
                "Khi một hồ sơ đến lượt bạn, việc sẽ hiện ở đây và trong Thông báo.");
    }

    static NoticePages.InboxPage notices() {
        return new NoticePages.InboxPage(
                List.of(
                        item(
                                NoticeKind.TASK_NEW,
                                "Việc mới “Ký giao ước” trong hồ sơ “Giao ước thi đua năm 2024” đang chờ bạn.",
                                null,
                                false),
                        item(
                                NoticeKind.TASK_RETURNED,
                                "Người Mẫu 35 trả lại “Soạn thảo” trong hồ sơ “Kế hoạch tuyên truyền”.",
                                "Thiếu căn cứ.",
                                false),
                        item(NoticeKind.DUE_SOON, "“Góp ý của đơn vị” đến hạn hôm nay lúc 17:00.", null, true)),
                false,
                null);
    }

    static NoticePages.Item item(NoticeKind kind, String text, @Nullable String reason, boolean read) {
        return new NoticePages.Item(
                new Notice(ID, kind, "Ký", "Giao ước", "KTĐ7", "Người Mẫu 35", reason, null, ID, ID, NOW, read),
                text,
                "/tasks/1");
    }
}
