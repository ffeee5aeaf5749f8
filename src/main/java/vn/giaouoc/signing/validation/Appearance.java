package vn.giaouoc.signing.validation;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The picture of a signature field. */
final class Appearance {

    private Appearance() {}

    /** Whether it has one picture only, exactly as large as its field. */
    static boolean fits(COSDictionary widget) {
        var appearance = widget.getCOSDictionary(COSName.AP);
        var stream = stream(widget);
        if (appearance == null || appearance.size() != 1 || stream == null) {
            return false;
        }
        var box = stream.getCOSArray(COSName.BBOX);
        var place = widget.getCOSArray(COSName.RECT);
        return box != null
                && place != null
                && box.size() == 4
                && place.size() == 4
                && number(box, 0) == 0
                && number(box, 1) == 0
                && number(box, 2) == number(place, 2) - number(place, 0)
                && number(box, 3) == number(place, 3) - number(place, 1)
                && isIdentity(stream.getCOSArray(COSName.MATRIX))
                && !stream.containsKey(COSName.OC)
                && !widget.containsKey(COSName.OC);
    }

    static @Nullable COSStream stream(COSDictionary widget) {
        var appearance = widget.getCOSDictionary(COSName.AP);
        return appearance == null ? null : appearance.getCOSStream(COSName.N);
    }

    private static boolean isIdentity(@Nullable COSArray matrix) {
        if (matrix == null) {
            return true;
        }
        var identity = new float[] {1, 0, 0, 1, 0, 0};
        for (var i = 0; i < 6; i++) {
            if (matrix.size() != 6 || number(matrix, i) != identity[i]) {
                return false;
            }
        }
        return true;
    }

    private static float number(COSArray array, int index) {
        return array.getObject(index) instanceof org.apache.pdfbox.cos.COSNumber number
                ? number.floatValue()
                : Float.NaN;
    }
}
