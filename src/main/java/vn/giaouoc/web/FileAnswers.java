package vn.giaouoc.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.giaouoc.documents.Content;

/** Files on their way to a browser: saved under their own name, never opened as a page of ours. */
public final class FileAnswers {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private FileAnswers() {}

    /** The exact bytes, to be saved; the ETag is their SHA-256. */
    public static ResponseEntity<byte[]> saved(Content content) {
        var name = ContentDisposition.attachment()
                .filename(content.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-SHA256", content.sha256())
                .eTag(content.sha256())
                .body(content.bytes());
    }

    /** A picture of a page; kept by the reader's browser only. */
    public static ResponseEntity<byte[]> picture(byte[] png) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(png);
    }
}
