package vn.giaouoc.signing.validation;

import eu.europa.esig.dss.pdf.PdfAnnotation;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.CommonPdfModification;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldLayout;

/**
 * Where the library asks whether annotations overlap, we ask whether they are ours: the seal may lie over the signature
 * where the stored layout says so, and nothing else may lie anywhere. Pages that cannot be read or drawn count as changed.
 */
final class LayoutDifferences extends DefaultPdfDifferencesFinder {

    private final Set<Place> allowed = new HashSet<>();
    private final boolean drawPages;
    private final boolean unseen;

    /**
     * @param fields our stored layout
     * @param links boxes of the links that the first, stored revision has
     * @param drawPages whether to compare how the pages look
     * @param unseen whether there may be others that cover not one dot, as that of an archive time stamp
     */
    LayoutDifferences(List<FieldLayout> fields, List<Place> links, boolean drawPages, boolean unseen) {
        this.unseen = unseen;
        for (var field : fields) {
            allowed.add(new Place(
                    field.page() + 1,
                    field.name(),
                    field.x(),
                    field.y(),
                    field.x() + field.width(),
                    field.y() + field.height()));
        }
        allowed.addAll(links);
        this.drawPages = drawPages;
        setMaximalPagesAmountForVisualComparison(drawPages ? PaperFile.MAX_PAGES : 0);
    }

    @Override
    public List<PdfModification> getAnnotationOverlaps(PdfDocumentReader reader) {
        var strange = new ArrayList<PdfModification>();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            if (hasStrangeAnnotation(reader, page)) {
                strange.add(new CommonPdfModification(page));
            }
        }
        return strange;
    }

    private boolean hasStrangeAnnotation(PdfDocumentReader reader, int page) {
        try {
            return reader.getPdfAnnotations(page).stream()
                    .map(found -> Place.of(page, found))
                    .anyMatch(place -> !allowed.contains(place) && !(unseen && place.isUnseen()));
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
    }

    @Override
    public List<PdfModification> getVisualDifferences(PdfDocumentReader signed, PdfDocumentReader last) {
        if (!drawPages) {
            return List.of();
        }
        return PageLooks.differences(signed, last);
    }

    /** Where an annotation stands: page from 1, whole points. */
    record Place(int page, @Nullable String name, int left, int bottom, int right, int top) {

        boolean isUnseen() {
            return left == right && bottom == top;
        }

        static Place of(int page, PdfAnnotation annotation) {
            var box = annotation.getAnnotationBox();
            return new Place(
                    page,
                    annotation.getName(),
                    Math.round(box.getMinX()),
                    Math.round(box.getMinY()),
                    Math.round(box.getMaxX()),
                    Math.round(box.getMaxY()));
        }
    }
}
