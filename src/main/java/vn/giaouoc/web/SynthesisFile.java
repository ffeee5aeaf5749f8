package vn.giaouoc.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.giaouoc.consultations.Synthesis;

/** The synthesis as a file to download, for pages and the API. */
public final class SynthesisFile {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private SynthesisFile() {}

    public static ResponseEntity<byte[]> docx(Synthesis table, byte[] bytes) {
        return file(table, bytes, DOCX, "docx");
    }

    public static ResponseEntity<byte[]> pdf(Synthesis table, byte[] bytes) {
        return file(table, bytes, MediaType.APPLICATION_PDF, "pdf");
    }

    private static ResponseEntity<byte[]> file(Synthesis table, byte[] bytes, MediaType type, String ending) {
        var name = "Tổng hợp ý kiến vòng %d, %s.%s"
                .formatted(table.round(), table.title().replaceAll("[\\p{Cntrl}\"/\\\\:*?<>|]+", " "), ending);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type)
                .body(bytes);
    }
}
