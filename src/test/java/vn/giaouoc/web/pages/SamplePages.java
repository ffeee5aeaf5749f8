package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.ID;
import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.documents.DocumentPage;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.DocumentView;
import vn.giaouoc.documents.Endorsement;
import vn.giaouoc.documents.NumberEntry;
import vn.giaouoc.documents.Recipient;
import vn.giaouoc.documents.StructuredText;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.notifications.Notice;
import vn.giaouoc.notifications.NoticeKind;
import vn.giaouoc.shared.SubjectVersions;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.workflow.Comment;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.TaskCounts;
import vn.giaouoc.workflow.TaskPage;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.TaskView;

/** Pages filled with sample data, so that every template can be looked at and tested without a running product. */
final class SamplePages {

    private static final String SHA = "8f3a61c05d1e4b7f9a2c3d4e5f60718293a4b5c6d7e8f90112233445566778c1";

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
        put(pages, "tasks", "task/list", list(tasks()));
        put(pages, "tasks-empty", "task/list", list(new TaskPage(List.of(), null)));
        put(pages, "error-404", "error/page", new ErrorPage(404, null));
        put(pages, "error-500", "error/page", new ErrorPage(500, null));
        task(pages, "task-sign", sign());
        task(pages, "task-form", form());
        task(pages, "task-draft", draft());
        task(pages, "task-done", done());
        put(pages, "documents", "document/list", documents());
        put(pages, "document", "document/page", document());
        put(pages, "document-edit", "document/edit", new DocumentPages.EditPage(view(), text(), SHA, "/tasks"));
        put(pages, "register", "document/register", register());
        put(pages, "year", "group/year", SampleYear.year());
        put(pages, "matrix", "group/matrix", SampleYear.matrix());
        put(pages, "notices", "notice/inbox", notices());
        return pages;
    }

    private static void put(
            Map<String, Map.Entry<String, Map<String, Object>>> pages, String name, String template, Object page) {
        pages.put(name, Map.entry(template, Map.of("page", page)));
    }

    private static void task(
            Map<String, Map.Entry<String, Map<String, Object>>> pages, String name, TaskDetail detail) {
        pages.put(name, Map.entry("task/page", Map.of("page", detail, "beside", tasks())));
    }

    private static TaskPages.ListPage list(TaskPage tasks) {
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

    static TaskPage tasks() {
        return new TaskPage(
                List.of(
                        summary(
                                "Góp ý của đơn vị",
                                "Giao ước thi đua năm 2024 của Khối thi đua 7",
                                "covenant-year",
                                -2,
                                "KT",
                                null),
                        summary(
                                "Kiểm tra thể thức",
                                "Kế hoạch tuyên truyền kỷ niệm 20 năm thành lập Trường",
                                "document-approval",
                                0,
                                null,
                                null),
                        summary(
                                "Ký giao ước",
                                "Giao ước thi đua năm 2024 của Khối thi đua 7",
                                "covenant-year",
                                2,
                                "KT",
                                null),
                        summary(
                                "Duyệt văn bản",
                                "Quyết định cử cán bộ tham gia Tổ Giúp việc",
                                "document-approval",
                                3,
                                "KT",
                                "Người Mẫu 11"),
                        summary(
                                "Đăng ký chỉ tiêu thi đua",
                                "Đăng ký thi đua năm 2024",
                                "covenant-year",
                                9,
                                null,
                                null)),
                "cursor");
    }

    private static TaskSummary summary(
            String name, String title, String process, int days, @Nullable String capacity, @Nullable String claimed) {
        var due = NOW.plus(Duration.ofDays(days)).plus(Duration.ofHours(9));
        return new TaskSummary(
                days == 2 ? ID : UUID.randomUUID(),
                ID,
                "Task_Sign",
                name,
                process,
                "Giao ước năm",
                "KTĐ7-2024-01",
                title,
                "CDVH",
                "HEAD",
                "CM-K07",
                2024,
                capacity,
                NOW.minus(Duration.ofDays(1)),
                due,
                due.isBefore(NOW),
                0,
                claimed == null ? null : "cdvh.deputy",
                claimed,
                claimed == null ? null : NOW.minusSeconds(1200),
                "OPEN",
                null,
                null,
                null);
    }

    private static TaskDetail sign() throws IOException {
        return detail(
                List.of(
                        new TaskView.Outcome("sign", false, true),
                        new TaskView.Outcome("ask-change", true, false),
                        new TaskView.Outcome("refuse", true, false)),
                List.of(),
                true,
                new FormState("decision", Map.of(), Map.of()),
                null,
                "OPEN");
    }

    private static TaskDetail form() throws IOException {
        var schema = schema("""
                {"components":[
                 {"type":"radio","key":"stance","label":"Ý kiến chung","validate":{"required":true},"values":[{"value":"a","label":"Đồng ý"},{"value":"b","label":"Đồng ý, có góp ý"},{"value":"c","label":"Không đồng ý"}]},
                 {"type":"dynamiclist","path":"opinions","label":"Góp ý theo điều, khoản","components":[
                  {"type":"select","key":"clause","label":"Điều, khoản","values":[{"value":"dieu-4","label":"Điều 4. Nâng cao năng suất"}]},
                  {"type":"textarea","key":"text","label":"Ý kiến","validate":{"required":true}}]},
                 {"type":"number","key":"days","label":"Số ngày cần thêm"},
                 {"type":"datetime","key":"on","subtype":"date","label":"Ngày họp đơn vị"},
                 {"type":"checkbox","key":"told","label":"Đã lấy ý kiến công đoàn cơ sở"},
                 {"type":"textfield","key":"who","label":"Người liên hệ","description":"Họ tên, số điện thoại nội bộ"}]}""");
        var data = Map.<String, Object>of(
                "stance",
                "b",
                "opinions",
                List.of(
                        Map.of("clause", "dieu-4", "text", "Bổ sung tiêu chí về chuyển đổi số trong dạy nghề."),
                        Map.of("clause", "", "text", "")));
        var fields = new FormFields(
                        false,
                        (code, otherwise) -> otherwise,
                        Map.of("opinions[1].text", "Xin nhập ý kiến."),
                        "/tasks/1/draft",
                        null)
                .of(schema, data);
        return detail(
                List.of(
                        new TaskView.Outcome("agree-with-changes", false, false),
                        new TaskView.Outcome("agree", false, false),
                        new TaskView.Outcome("disagree", true, false)),
                fields,
                true,
                new FormState(
                        "decision", Map.of("f.stance", List.of("b")), Map.of("opinions[1].text", "Xin nhập ý kiến.")),
                null,
                "OPEN");
    }

    private static TaskDetail draft() throws IOException {
        return detail(
                List.of(new TaskView.Outcome("done", false, false)),
                List.of(),
                false,
                new FormState("decision", Map.of(), Map.of()),
                new TaskDetail.Editable(ID, "Kế hoạch tuyên truyền", text(), SHA),
                "OPEN");
    }

    private static TaskDetail done() throws IOException {
        return detail(
                List.of(),
                List.of(),
                true,
                new FormState("decision", Map.of("reason", List.of("Đề nghị nêu rõ thời hạn ở Điều 4.")), Map.of()),
                null,
                "DONE");
    }

    private static TaskDetail detail(
            List<TaskView.Outcome> outcomes,
            List<FormField> fields,
            boolean paper,
            FormState state,
            TaskDetail.@Nullable Editable editable,
            String taskState)
            throws IOException {
        var s = summary("Ký giao ước", "Giao ước thi đua năm 2024 của Khối thi đua 7", "covenant-year", 2, "KT", null);
        boolean open = taskState.equals("OPEN");
        var summary = new TaskSummary(
                ID,
                ID,
                s.definitionKey(),
                s.name(),
                s.processKey(),
                s.processName(),
                s.businessKey(),
                s.title(),
                s.unit(),
                s.post(),
                s.group(),
                s.year(),
                s.capacity(),
                s.createdAt(),
                s.dueAt(),
                false,
                0,
                null,
                null,
                null,
                taskState,
                open ? null : "sign",
                open ? null : NOW,
                open ? null : "Người Mẫu 10");
        var version = new SubjectVersions.Version(
                ID,
                ID,
                3,
                SHA,
                "Giao ước thi đua năm 2024 của Khối thi đua 7",
                "Người Mẫu 03",
                NOW.minusSeconds(90000));
        var view = new TaskView(
                summary,
                true,
                open,
                open
                        ? new TaskView.Standing(
                                "KT",
                                List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
                                "Hiệu trưởng vắng từ 15/07/2024 đến 22/07/2024 (QĐ 15/QĐ-CĐN); Phó Hiệu trưởng được phân công lĩnh vực tổ chức – thi đua; Điều 13 khoản 1 Nghị định 30/2020/NĐ-CP.",
                                "CDVH",
                                "HEAD")
                        : null,
                null,
                Map.of(),
                Map.of(),
                outcomes,
                List.of(version),
                open ? new TaskView.Draft(Map.of(), List.of(), NOW.minusSeconds(600)) : null,
                history(),
                2,
                null,
                open,
                false,
                !open,
                open);
        return new TaskDetail(
                view,
                "",
                paper ? List.of(new TaskDetail.Paper(version, paper(), info(3), false, true)) : List.of(),
                fields,
                buttons(outcomes),
                state,
                List.of(
                        new Comment(
                                ID,
                                ID,
                                ID,
                                "tct.officer",
                                "Người Mẫu 03",
                                "Bản này đã tiếp thu ý kiến của Báo Cà Mau về Điều 4.",
                                List.of(),
                                NOW.minusSeconds(7200)),
                        new Comment(
                                ID,
                                ID,
                                ID,
                                "cdvh.deputy",
                                "Người Mẫu 11",
                                "Đã đọc, không có ý kiến thêm.",
                                List.of(),
                                NOW.minusSeconds(3600))),
                paper && open
                        ? List.of(
                                signature("TCT", "Người Mẫu 01", "HIỆU TRƯỞNG"),
                                signature("BAO", "Người Mẫu 13", "TỔNG BIÊN TẬP"))
                        : List.of(),
                editable,
                "(bắt buộc khi chọn “Đề nghị sửa”, “Từ chối”)",
                "key");
    }

    private static List<TaskDetail.Button> buttons(List<TaskView.Outcome> outcomes) {
        var names = Map.of(
                "sign",
                "Ký",
                "ask-change",
                "Đề nghị sửa",
                "refuse",
                "Từ chối",
                "agree",
                "Đồng ý",
                "agree-with-changes",
                "Gửi góp ý",
                "disagree",
                "Không đồng ý",
                "done",
                "Trình kiểm tra");
        return outcomes.stream()
                .map(o -> new TaskDetail.Button(
                        o.name(),
                        names.get(o.name()),
                        outcomes.indexOf(o) == 0 ? "g-btn-primary" : o.name().equals("refuse") ? "g-btn-danger" : "",
                        o.needsReason() ? "reason" : o.needsConfirmation() ? "password" : null))
                .toList();
    }

    private static List<HistoryEntry> history() {
        return List.of(
                entry("STARTED", "Mở năm giao ước", "TCT", "Người Mẫu 03", List.of(), null, null, 12),
                entry(
                        "COMPLETED",
                        "Góp ý của đơn vị",
                        "CDVH",
                        "Người Mẫu 11",
                        List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
                        "agree-with-changes",
                        "Đề nghị bổ sung tiêu chí về chuyển đổi số.",
                        8),
                entry("EXPIRED", "Góp ý của đơn vị", "DAI", null, List.of(), null, null, 5),
                entry(
                        "COMPLETED",
                        "Thông qua tại hội nghị",
                        "TCT",
                        "Người Mẫu 01",
                        List.of("HIỆU TRƯỞNG"),
                        "adopt-with-edits",
                        null,
                        1),
                entry("OPEN", "Ký giao ước", "CDVH", null, List.of(), null, null, 0));
    }

    private static HistoryEntry entry(
            String kind,
            String name,
            String unit,
            @Nullable String who,
            List<String> lines,
            @Nullable String outcome,
            @Nullable String reason,
            int daysAgo) {
        return new HistoryEntry(
                NOW.minus(Duration.ofDays(daysAgo)),
                kind,
                ID,
                "Task_X",
                name,
                unit,
                "HEAD",
                who == null ? null : "login",
                who,
                lines,
                null,
                outcome,
                reason,
                List.of(),
                true);
    }

    private static DocumentPages.ListPage documents() {
        var items = List.of(
                summary(
                        DocumentType.COVENANT,
                        "Giao ước thi đua năm 2024 của Khối thi đua 7",
                        DocumentState.APPROVED,
                        null,
                        "… nâng cao năng suất lao động và chất lượng đội ngũ …"),
                summary(
                        DocumentType.PLAN,
                        "Kế hoạch thi đua năm 2024 của Khối thi đua 7",
                        DocumentState.ISSUED,
                        "02/KH-KTĐ7",
                        null),
                summary(
                        DocumentType.DECISION,
                        "Về việc thành lập Tổ Giúp việc Khối thi đua 7 năm 2024",
                        DocumentState.FILED,
                        "01/QĐ-KTĐ7",
                        null),
                summary(
                        DocumentType.NOTICE,
                        "Thông báo kết luận giao ban tháng 6",
                        DocumentState.REJECTED,
                        null,
                        null));
        return new DocumentPages.ListPage(
                new DocumentPage(items, "next"),
                DocumentQuery.all(30),
                List.of(new Choice("PLAN", "Kế hoạch")),
                List.of(),
                List.of(),
                List.of(),
                true);
    }

    private static DocumentSummary summary(
            DocumentType type, String title, DocumentState state, @Nullable String number, @Nullable String snippet) {
        return new DocumentSummary(
                ID,
                type,
                title,
                "TCT",
                "CM-K07",
                2024,
                state,
                number,
                number == null ? null : LocalDate.of(2024, 7, 3),
                2,
                NOW,
                snippet);
    }

    private static DocumentView view() {
        return new DocumentView(
                ID,
                DocumentType.COVENANT,
                "Giao ước thi đua năm 2024 của Khối thi đua 7",
                "TCT",
                "CM-K07",
                2024,
                null,
                "NORMAL",
                DocumentState.APPROVED,
                NOW,
                null,
                null,
                null,
                null,
                3,
                ID,
                "Người Mẫu 03",
                NOW.minus(Duration.ofDays(20)),
                true,
                List.of(info(3), info(2), info(1)),
                List.of(
                        new Endorsement(
                                2,
                                SHA,
                                "FORMAT_CHECK",
                                "return",
                                "Thiếu căn cứ Nghị định 98/2023/NĐ-CP.",
                                ID,
                                "tct.office",
                                "Người Mẫu 35",
                                "TCT",
                                List.of(),
                                "",
                                NOW.minus(Duration.ofDays(6))),
                        new Endorsement(
                                3,
                                SHA,
                                "APPROVE",
                                "approve",
                                null,
                                ID,
                                "tct.head",
                                "Người Mẫu 01",
                                "TCT",
                                List.of("HIỆU TRƯỞNG"),
                                "",
                                NOW.minus(Duration.ofDays(1)))),
                List.of(
                        new Recipient("Các đơn vị thành viên Khối thi đua 7", "group:CM-K07"),
                        new Recipient("Lưu: VT, TGV", null)));
    }

    private static DocumentPages.OnePage document() throws IOException {
        return new DocumentPages.OnePage(
                view(),
                info(3),
                paper(),
                List.of(
                        signature("TCT", "Người Mẫu 01", "HIỆU TRƯỞNG"),
                        signature("DAI", "Người Mẫu 16", "Q. GIÁM ĐỐC")));
    }

    private static VersionInfo info(int number) {
        return new VersionInfo(
                new UUID(1, number),
                ID,
                number,
                SHA,
                "TEXT",
                "text/html",
                "giao-uoc.html",
                12000,
                number == 1 ? "Dự thảo đầu" : "Tiếp thu ý kiến góp ý",
                ID,
                "tct.officer",
                "Người Mẫu 03",
                NOW.minus(Duration.ofDays(10 - number)));
    }

    private static SignatureView signature(String unit, String name, String line) {
        return new SignatureView(
                UUID.randomUUID(),
                ID,
                new UUID(1, 3),
                SHA,
                SignatureView.Method.CONFIRMED,
                unit,
                "HEAD",
                ID,
                name,
                "NONE",
                List.of(line),
                "Điều 13 khoản 1 Nghị định 30/2020/NĐ-CP",
                NOW.minusSeconds(1800),
                LocalDate.of(2024, 7, 16),
                name,
                null,
                true,
                null,
                null);
    }

    private static PaperView paper() throws IOException {
        return new PaperView(
                null,
                "KHỐI THI ĐUA 7 TỈNH CÀ MAU",
                null,
                "Cà Mau",
                null,
                "Giao ước thi đua",
                "Giao ước",
                StructuredText.toHtml(text()),
                List.of(
                        signature("TCT", "Người Mẫu 01", "HIỆU TRƯỞNG"),
                        signature("CDYT", "Người Mẫu 05", "KT. HIỆU TRƯỞNG")));
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("src/main/resources/demo/texts/k07-2024-covenant-v2.txt"));
    }

    private static DocumentPages.RegisterPage register() {
        return new DocumentPages.RegisterPage(
                List.of(new Choice("unit:TCT", "Trường Chính trị"), new Choice("group:CM-K07", "Khối thi đua 7")),
                "group:CM-K07",
                2024,
                List.of(
                        new NumberEntry(
                                1,
                                "01/QĐ-KTĐ7",
                                ID,
                                "Về việc thành lập Tổ Giúp việc",
                                NumberEntry.State.CONFIRMED,
                                LocalDate.of(2024, 6, 20),
                                null,
                                NOW,
                                "Người Mẫu 36"),
                        new NumberEntry(
                                2,
                                "02/KH-KTĐ7",
                                ID,
                                "Kế hoạch thi đua năm 2024",
                                NumberEntry.State.VOID,
                                null,
                                "Ghi nhầm loại văn bản",
                                NOW,
                                "Người Mẫu 36"),
                        new NumberEntry(
                                3,
                                "03/KH-KTĐ7",
                                ID,
                                "Kế hoạch thi đua năm 2024",
                                NumberEntry.State.RESERVED,
                                null,
                                null,
                                NOW,
                                "Người Mẫu 36")));
    }

    private static NoticePages.InboxPage notices() {
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

    private static NoticePages.Item item(NoticeKind kind, String text, @Nullable String reason, boolean read) {
        return new NoticePages.Item(
                new Notice(ID, kind, "Ký", "Giao ước", "KTĐ7", "Người Mẫu 35", reason, null, ID, ID, NOW, read),
                text,
                "/tasks/1");
    }

    private static Map<String, Object> schema(String json) {
        return JsonMapper.builder().build().readValue(json, new TypeReference<Map<String, Object>>() {});
    }
}
