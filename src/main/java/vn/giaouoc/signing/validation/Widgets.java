package vn.giaouoc.signing.validation;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** A top-level field of a form that is its own widget, as all signature fields of ours are. */
record Widgets(COSObjectKey key, COSDictionary dictionary) {

    static @Nullable Widgets named(Snapshot snapshot, String name) {
        return all(snapshot).stream()
                .flatMap(fields ->
                        java.util.stream.IntStream.range(0, fields.size()).mapToObj(fields::get))
                .filter(COSObject.class::isInstance)
                .map(COSObject.class::cast)
                .filter(item -> item.getObject() instanceof COSDictionary dictionary
                        && name.equals(dictionary.getString(COSName.T)))
                .findFirst()
                .map(item -> new Widgets(item.getKey(), (COSDictionary) item.getObject()))
                .orElse(null);
    }

    static Optional<COSArray> all(Snapshot snapshot) {
        return Optional.ofNullable(snapshot.catalog().getCOSDictionary(COSName.ACRO_FORM))
                .map(form -> form.getCOSArray(COSName.FIELDS));
    }
}
