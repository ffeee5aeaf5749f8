package vn.giaouoc.signing.validation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A signature as the form of the file names it, and the bytes it says it covers.
 *
 * @param range the four numbers, empty if there are not four
 */
record Signed(String field, boolean timeStamp, List<Long> range) {

    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    /** All filled signature fields, in the order in which they were filled. */
    static List<Signed> in(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return List.of();
        }
        return StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .filter(field -> field instanceof PDSignatureField
                        && field.getCOSObject().containsKey(COSName.V))
                .map(field -> of(String.valueOf(field.getFullyQualifiedName()), field.getCOSObject()))
                .sorted(Comparator.comparingLong(Signed::end))
                .toList();
    }

    private static Signed of(String name, COSDictionary field) {
        var value = field.getCOSDictionary(COSName.V);
        if (value == null) {
            return new Signed(name, false, List.of());
        }
        return new Signed(name, DOC_TIME_STAMP.equals(value.getCOSName(COSName.TYPE)), numbers(value));
    }

    private static List<Long> numbers(COSDictionary value) {
        if (!(value.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray array) || array.size() != 4) {
            return List.of();
        }
        return StreamSupport.stream(array.spliterator(), false)
                .map(number -> number instanceof COSNumber whole ? whole.longValue() : -1L)
                .toList();
    }

    /** Where its revision ends; 0 if that cannot be said. */
    long end() {
        return range.size() == 4 ? range.get(2) + range.get(3) : 0;
    }

    /** Whether it covers everything up to its end but its own value, which stands there as hexadecimal digits only. */
    boolean coversItsRevision(byte[] file) {
        if (range.size() != 4 || range.get(0) != 0 || range.stream().anyMatch(number -> number < 0)) {
            return false;
        }
        var from = range.get(1);
        var to = range.get(2);
        return from > 0 && to - from > 2 && end() <= file.length && isHexString(file, from.intValue(), to.intValue());
    }

    private static boolean isHexString(byte[] file, int from, int to) {
        if (file[from] != '<' || file[to - 1] != '>') {
            return false;
        }
        for (var at = from + 1; at < to - 1; at++) {
            if (Character.digit(file[at], 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
