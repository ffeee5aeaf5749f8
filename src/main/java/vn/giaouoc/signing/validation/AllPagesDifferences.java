package vn.giaouoc.signing.validation;

import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.PdfModification;
import java.util.List;

/** The library's comparison, for all pages instead of the first ten; a page that cannot be drawn counts as changed. */
final class AllPagesDifferences extends DefaultPdfDifferencesFinder {

    @Override
    public List<PdfModification> getVisualDifferences(PdfDocumentReader signed, PdfDocumentReader last) {
        return PageLooks.differences(signed, last);
    }
}
