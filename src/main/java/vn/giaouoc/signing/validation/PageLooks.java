package vn.giaouoc.signing.validation;

import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.CommonPdfModification;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import eu.europa.esig.dss.pdf.visible.ImageUtils;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compares how pages look, annotations that came later left out. The library's own skips a page that it cannot draw. */
final class PageLooks {

    private PageLooks() {}

    static List<PdfModification> differences(PdfDocumentReader signed, PdfDocumentReader last) {
        var different = new ArrayList<PdfModification>();
        var pages = Math.min(signed.getNumberOfPages(), last.getNumberOfPages());
        for (var page = 1; page <= Math.min(pages, PaperFile.MAX_PAGES); page++) {
            if (!looksAlike(signed, last, page)) {
                different.add(new CommonPdfModification(page));
            }
        }
        return different;
    }

    private static boolean looksAlike(PdfDocumentReader signed, PdfDocumentReader last, int page) {
        try {
            var before = signed.getPdfAnnotations(page);
            var added = last.getPdfAnnotations(page).stream()
                    .filter(annotation -> !before.contains(annotation))
                    .toList();
            return ImageUtils.imagesEqual(
                    signed.generateImageScreenshot(page), last.generateImageScreenshotWithoutAnnotations(page, added));
        } catch (IOException | RuntimeException undrawable) {
            return false;
        }
    }
}
