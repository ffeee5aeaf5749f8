package vn.giaouoc.web.pages;

import static vn.giaouoc.web.pages.SampleContext.ID;
import static vn.giaouoc.web.pages.SampleContext.NOW;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.shared.SubjectVersions;
import vn.giaouoc.signing.SigningStep;
import vn.giaouoc.workflow.Comment;
import vn.giaouoc.workflow.HistoryEntry;
import vn.giaouoc.workflow.TaskPage;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.TaskView;

/** Tasks as pages show them. */
final class SampleTasks {

    private SampleTasks() {}

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

    static TaskSummary summary(
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
                null,
                null,
                null);
    }

    static TaskDetail sign() throws IOException {
        return detail(
                List.of(
                        new TaskView.Outcome("sign", false, true, false),
                        new TaskView.Outcome("ask-change", true, false, false),
                        new TaskView.Outcome("refuse", true, false, false)),
                List.of(),
                true,
                new FormState("decision", Map.of(), Map.of()),
                null,
                "OPEN");
    }

    static TaskDetail form() throws IOException {
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
                        new TaskView.Outcome("agree-with-changes", false, false, false),
                        new TaskView.Outcome("agree", false, false, false),
                        new TaskView.Outcome("disagree", true, false, false)),
                fields,
                true,
                new FormState(
                        "decision", Map.of("f.stance", List.of("b")), Map.of("opinions[1].text", "Xin nhập ý kiến.")),
                null,
                "OPEN");
    }

    static TaskDetail draft() throws IOException {
        return detail(
                List.of(new TaskView.Outcome("done", false, false, false)),
                List.of(),
                false,
                new FormState("decision", Map.of(), Map.of()),
                new TaskDetail.Editable(ID, "Kế hoạch tuyên truyền", SampleDocuments.text(), SampleDocuments.SHA),
                "OPEN");
    }

    static TaskDetail done() throws IOException {
        return detail(
                List.of(),
                List.of(),
                true,
                new FormState("decision", Map.of("reason", List.of("Đề nghị nêu rõ thời hạn ở Điều 4.")), Map.of()),
                null,
                "DONE");
    }

    static TaskDetail detail(
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
                open ? null : "Người Mẫu 10",
                null,
                null);
        var version = new SubjectVersions.Version(
                ID,
                ID,
                3,
                SampleDocuments.SHA,
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
                open,
                editable != null);
        return new TaskDetail(
                view,
                "",
                paper
                        ? List.of(new TaskDetail.Paper(
                                version, SampleDocuments.paper(), null, false, true, ID.toString()))
                        : List.of(),
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
                                new SigningStep.Given("TCT", NOW.minusSeconds(5400)),
                                new SigningStep.Given("BAO", NOW.minusSeconds(3600)))
                        : List.of(),
                editable,
                "(bắt buộc khi chọn “Đề nghị sửa”, “Từ chối”)",
                "key",
                null);
    }

    static List<TaskDetail.Button> buttons(List<TaskView.Outcome> outcomes) {
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

    static List<HistoryEntry> history() {
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

    static HistoryEntry entry(
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

    static Map<String, Object> schema(String json) {
        return JsonMapper.builder().build().readValue(json, new TypeReference<Map<String, Object>>() {});
    }
}
