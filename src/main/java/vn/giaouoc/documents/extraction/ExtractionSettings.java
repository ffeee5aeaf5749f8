package vn.giaouoc.documents.extraction;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How uploaded files are read.
 *
 * @param folder for the child's class path, its exchange of files and kept page images; relative to the working folder
 * @param sandbox {@code auto}: bubblewrap where it works, else {@code unshare}, else none with a warning; {@code bwrap}: nothing
 *     is read where it does not work; {@code none}
 * @param heapMegabytes of one child that reads files
 * @param taskHeapMegabytes of one child that does other work on untrusted bytes, such as checking signatures
 * @param wall time for one file, after which the child is killed
 * @param cpuSeconds of one child in its whole life
 * @param idle time without work after which a child ends
 * @param ocr {@code auto}: where Tesseract with Vietnamese is installed; {@code none}
 * @param ocrPages at most, of one file
 * @param pageImagesMegabytes kept on disk
 */
@ConfigurationProperties("giaouoc.extraction")
public record ExtractionSettings(
        @DefaultValue("data/extraction") Path folder,
        @DefaultValue("auto") String sandbox,
        @DefaultValue("256") int heapMegabytes,
        @DefaultValue("512") int taskHeapMegabytes,
        @DefaultValue("60s") Duration wall,
        @DefaultValue("180") int cpuSeconds,
        @DefaultValue("60s") Duration idle,
        @DefaultValue("auto") String ocr,
        @DefaultValue("20") int ocrPages,
        @DefaultValue("256") int pageImagesMegabytes) {}
