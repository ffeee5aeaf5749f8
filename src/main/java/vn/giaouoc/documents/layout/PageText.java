package vn.giaouoc.documents.layout;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What can be read on the pages of a paper.
 *
 * @param outside pages, from 1, with a sign in a margin, but for the number of the page
 * @param notEmbedded names of fonts that are not in the file
 */
record PageText(String text, List<Integer> outside, Set<String> notEmbedded) {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float TOP_AND_BOTTOM = 20 * MILLIMETRE;
    private static final float LEFT = 30 * MILLIMETRE;
    private static final float RIGHT = 15 * MILLIMETRE;
    /** Rounding of boxes and the overhang of slanted signs. */
    private static final float SLACK = 2;

    static PageText of(PDDocument document) throws IOException {
        var reader = new Reader();
        var text = Normalizer.normalize(reader.getText(document), Normalizer.Form.NFC);
        return new PageText(text, reader.outside, reader.notEmbedded);
    }

    private static final class Reader extends PDFTextStripper {

        private final List<Integer> outside = new ArrayList<>();
        private final Set<String> notEmbedded = new LinkedHashSet<>();

        @Override
        protected void processTextPosition(TextPosition sign) {
            super.processTextPosition(sign);
            if (!sign.getFont().isEmbedded()) {
                notEmbedded.add(sign.getFont().getName());
            }
            var page = getCurrentPage().getMediaBox();
            boolean above = sign.getYDirAdj() < TOP_AND_BOTTOM - SLACK;
            boolean number = above && sign.getUnicode().matches("\\d");
            if (sign.getXDirAdj() < LEFT - SLACK
                    || sign.getXDirAdj() + sign.getWidthDirAdj() > page.getWidth() - RIGHT + SLACK
                    || sign.getYDirAdj() > page.getHeight() - TOP_AND_BOTTOM + SLACK
                    || above && !number) {
                outside.add(getCurrentPageNo());
            }
        }
    }
}
