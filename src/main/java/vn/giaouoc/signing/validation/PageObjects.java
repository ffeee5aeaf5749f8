package vn.giaouoc.signing.validation;

import java.util.ArrayDeque;
import java.util.HashSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** Says on which page something changed, for people; decides nothing. */
final class PageObjects {

    private PageObjects() {}

    static boolean differ(Snapshot base, Snapshot next, int page) {
        var before = base.document().getPage(page).getCOSObject();
        var after = next.document().getPage(page).getCOSObject();
        if (!Snapshot.fingerprint(before).equals(Snapshot.fingerprint(after))) {
            return true;
        }
        var open = new ArrayDeque<COSBase>();
        var seen = new HashSet<COSObjectKey>();
        open.add(after);
        while (!open.isEmpty()) {
            var object = open.remove();
            if (object instanceof COSObject reference && seen.add(reference.getKey())) {
                var old = base.fingerprints().get(reference.getKey());
                if (old != null && !old.equals(next.fingerprints().get(reference.getKey()))) {
                    return true;
                }
                if (reference.getObject() != null) {
                    open.add(reference.getObject());
                }
            } else if (object instanceof COSDictionary dictionary) {
                dictionary.entrySet().stream()
                        .filter(entry -> !COSName.PARENT.equals(entry.getKey()) && !COSName.P.equals(entry.getKey()))
                        .forEach(entry -> open.add(entry.getValue()));
            } else if (object instanceof COSArray array) {
                array.forEach(open::add);
            }
        }
        return false;
    }
}
