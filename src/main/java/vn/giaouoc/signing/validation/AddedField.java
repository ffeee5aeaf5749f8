package vn.giaouoc.signing.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** The one field that a revision may bring: an invisible document time stamp; in the files of others, a signature. */
final class AddedField {

    private static final COSName TIME_STAMP = COSName.getPDFName("DocTimeStamp");

    private AddedField() {}

    /** Whether the list of fields grew by such a field only; then it and its place on a page are allowed. */
    static boolean isOnlyChangeOfFields(Snapshot base, Snapshot next, boolean ours, Set<COSObjectKey> allowed) {
        var before = items(Widgets.all(base).orElse(null));
        var after = items(Widgets.all(next).orElse(null));
        if (after.size() != before.size() + 1
                || !texts(after.subList(0, before.size())).equals(texts(before))) {
            return false;
        }
        if (!(after.get(before.size()) instanceof COSObject added)
                || !(added.getObject() instanceof COSDictionary widget)
                || base.fingerprints().containsKey(added.getKey())
                || !mayBeAdded(widget, ours)) {
            return false;
        }
        allowed.add(added.getKey());
        for (var page = 0; page < next.document().getNumberOfPages(); page++) {
            allowOnPage(base, next, page, added, allowed);
        }
        return true;
    }

    private static boolean mayBeAdded(COSDictionary widget, boolean ours) {
        var value = widget.getCOSDictionary(COSName.V);
        if (value == null || !COSName.SIG.equals(widget.getCOSName(COSName.FT))) {
            return false;
        }
        var box = widget.getCOSArray(COSName.RECT);
        var invisible =
                box != null && box.toCOSNumberFloatList().stream().allMatch(number -> number != null && number == 0);
        return TIME_STAMP.equals(value.getCOSName(COSName.TYPE)) ? invisible : !ours;
    }

    private static void allowOnPage(
            Snapshot base, Snapshot next, int page, COSObject added, Set<COSObjectKey> allowed) {
        if (page >= base.document().getNumberOfPages()) {
            return;
        }
        var before = base.document().getPage(page).getCOSObject();
        var after = next.document().getPage(page).getCOSObject();
        var old = items(before.getCOSArray(COSName.ANNOTS));
        var now = items(after.getCOSArray(COSName.ANNOTS));
        var grew = now.size() == old.size() + 1
                && texts(now.subList(0, old.size())).equals(texts(old))
                && texts(now.subList(old.size(), now.size())).equals(texts(List.of(added)));
        if (grew && RevisionRules.sameBut(before, after, Set.of(COSName.ANNOTS))) {
            allow(after.getCOSObject(COSName.ANNOTS), allowed);
            allowed.add(pageKey(next, page));
        }
    }

    private static COSObjectKey pageKey(Snapshot next, int page) {
        var key = next.document().getPage(page).getCOSObject().getKey();
        return key == null ? new COSObjectKey(-1, 0) : key;
    }

    private static void allow(@Nullable COSObject reference, Set<COSObjectKey> allowed) {
        if (reference != null && reference.getKey() != null) {
            allowed.add(reference.getKey());
        }
    }

    private static List<COSBase> items(@Nullable COSArray array) {
        var items = new ArrayList<COSBase>();
        for (var i = 0; array != null && i < array.size(); i++) {
            items.add(array.get(i));
        }
        return items;
    }

    private static List<String> texts(List<COSBase> items) {
        return items.stream().map(Snapshot::fingerprint).toList();
    }
}
