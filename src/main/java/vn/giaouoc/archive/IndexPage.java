package vn.giaouoc.archive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.signing.ArchiveCopies;
import vn.giaouoc.signing.Verification;

/** The list of the folder for people: one page that needs nothing but a browser. */
final class IndexPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseFile file;
    private final Instant at;
    private final String by;
    private final Map<Integer, String> folders = new HashMap<>();
    private final Map<Integer, Verification.Headline> verdicts = new HashMap<>();
    private final Map<Integer, ArchiveCopies.Outcome> copies = new HashMap<>();

    IndexPage(CaseFile file, Instant at, String by) {
        this.file = file;
        this.at = at;
        this.by = by;
    }

    /** Where the files of a line lie. */
    void begins(int number, String base) {
        folders.put(number, base);
    }

    /** What was found of the signatures of a line's paper when the folder was written. */
    void verdict(int number, Verification.Headline headline) {
        verdicts.put(number, headline);
    }

    /** How the copy for the archive of a line's paper came out. */
    void copy(int number, ArchiveCopies.Outcome outcome) {
        copies.put(number, outcome);
    }

    String html(List<FolderWriter.Entry> entries, boolean audit) {
        var summary = file.summary();
        var out = new StringBuilder("""
                <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Mục lục hồ sơ</title><style>
                body{font:16px/1.45 serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}
                th,td{border:1px solid #888;padding:.3rem .5rem;text-align:left;vertical-align:top}code{font-size:.8rem;word-break:break-all}
                </style></head><body>
                """);
        out.append("<h1>Mục lục văn bản trong hồ sơ</h1><p><strong>")
                .append(text(summary.title()))
                .append("</strong><br>Hồ sơ số ")
                .append(text(summary.businessKey()))
                .append(", ")
                .append(text(summary.processName()))
                .append(". Mở ")
                .append(TIME.format(summary.startedAt().atZone(Vietnam.ZONE)))
                .append(
                        summary.endedAt() == null
                                ? ", chưa kết thúc"
                                : ", kết thúc " + TIME.format(summary.endedAt().atZone(Vietnam.ZONE)))
                .append(". Xuất ")
                .append(TIME.format(at.atZone(Vietnam.ZONE)))
                .append(", ")
                .append(text(by))
                .append(".</p>");
        table(out, entries);
        others(out, entries, audit);
        return out.append("</body></html>\n").toString();
    }

    private void table(StringBuilder out, List<FolderWriter.Entry> entries) {
        out.append("<table><thead><tr><th>STT</th><th>Số, ký hiệu</th><th>Ngày văn bản</th>")
                .append(
                        "<th>Tên loại và trích yếu</th><th>Tác giả</th><th>Số trang</th><th>Chữ ký số</th><th>Tệp</th></tr></thead><tbody>");
        for (var line : file.lines()) {
            var document = line.document();
            out.append("<tr><td>").append(line.number()).append("</td>");
            cell(out, document.number());
            cell(out, document.dated() == null ? null : DAY.format(document.dated()));
            cell(out, document.type().vietnameseName() + " " + document.title());
            cell(out, line.author());
            cell(out, line.pages() == null ? null : String.valueOf(line.pages()));
            var verdict = verdicts.get(line.number());
            cell(out, verdict == null ? "không có" : words(verdict) + words(copies.get(line.number())));
            out.append("<td>");
            links(out, entries, folders.getOrDefault(line.number(), "-"));
            out.append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    private static String words(Verification.Headline headline) {
        return switch (headline) {
            case GENUINE -> "hợp lệ, văn bản gốc";
            case GENUINE_CORRECTED -> "hợp lệ, văn bản gốc đã được đính chính";
            case EARLIER_STATE -> "bản trước chữ ký cuối";
            case UNFINISHED -> "chưa ký đủ hoặc chưa phát hành";
            case NO_LONGER_VALID -> "đã thu hồi, thay thế hoặc hủy";
            case DOUBTFUL -> "chưa đủ căn cứ để kết luận hợp lệ";
            case FORGED, FOREIGN, FOREIGN_INVALID -> "không phải văn bản gốc";
            case NOT_A_SIGNED_PDF -> "không đọc được hoặc không có chữ ký";
            case NOT_CHECKED -> "chưa kiểm tra được lúc xuất";
        };
    }

    private static String words(ArchiveCopies.@Nullable Outcome copy) {
        if (copy == null) {
            return "";
        }
        return switch (copy) {
            case MADE -> "; kèm bản lưu trữ dài hạn";
            case UNSIGNED -> "";
            case BROUGHT -> "; không lập bản lưu trữ dài hạn vì có phần do chương trình khác ghi";
            case REFUSED, NOT_PROVEN -> "; không lập được bản lưu trữ dài hạn, lý do ở manifest.json";
        };
    }

    private static void others(StringBuilder out, List<FolderWriter.Entry> entries, boolean audit) {
        out.append("<h2>Ý kiến, quá trình xử lý, nhật ký</h2>");
        for (var base : List.of("y-kien/", "quy-trinh/", "nhat-ky/")) {
            links(out, entries, base);
        }
        out.append("<h2>Chứng thư của cơ quan chứng thực, danh sách thu hồi lúc xuất</h2>");
        links(out, entries, "xac-thuc/");
        out.append("<p>Cột “Chữ ký số” là kết quả kiểm tra lúc xuất hồ sơ; chi tiết ở kiem-tra-chu-ky.json.</p><p>")
                .append(
                        audit
                                ? "Nhật ký là chuỗi băm của riêng hồ sơ này; kiểm tra bằng AuditVerifier của sản phẩm."
                                : "Hồ sơ chưa kết thúc nên chưa kèm nhật ký.")
                .append(" Băm SHA-256 và độ dài của từng tệp ở manifest.json.</p>");
    }

    private static void links(StringBuilder out, List<FolderWriter.Entry> entries, String base) {
        for (var entry : entries) {
            if (entry.path().startsWith(base)) {
                out.append("<div><a href=\"")
                        .append(href(entry.path()))
                        .append("\">")
                        .append(text(entry.path().substring(base.length())))
                        .append("</a> <code>")
                        .append(entry.sha256(), 0, 12)
                        .append("…</code></div>");
            }
        }
    }

    private static String href(String path) {
        return Arrays.stream(path.split("/"))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static void cell(StringBuilder out, @Nullable String words) {
        out.append("<td>").append(words == null ? "" : text(words)).append("</td>");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
