package vn.giaouoc.signing.validation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;

/**
 * What one appended revision may change, object by object: the value and the appearance of the field it signs, and what only
 * these refer to; the library's own entries of the form; validation data. Everything else must say what it said before.
 */
final class RevisionRules {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final Set<COSName> CATALOG = Set.of(DSS, COSName.getPDFName("Extensions"), COSName.ACRO_FORM);
    private static final Set<COSName> FORM = Set.of(COSName.SIG_FLAGS, COSName.DR, COSName.DA);
    private static final Set<COSName> WIDGET = Set.of(COSName.V, COSName.AP);
    private static final Set<COSName> TABLES = Set.of(COSName.XREF, COSName.OBJ_STM);

    private final Snapshot base;
    private final Snapshot next;
    private final @Nullable String field;
    private final boolean ours;
    private final Set<COSObjectKey> allowed = new HashSet<>();

    /**
     * @param field whose signature the revision adds; null if it adds none
     * @param ours whether the fields stood there before the first signature; else a signature may bring its field
     */
    RevisionRules(Snapshot base, Snapshot next, @Nullable String field, boolean ours) {
        this.base = base;
        this.next = next;
        this.field = field;
        this.ours = ours;
    }

    List<Reason> flaws() {
        var reasons = new java.util.LinkedHashSet<Reason>();
        if (!sameTrailer() || !sameCatalog() || !sameForm() || !sameField(reasons)) {
            reasons.add(Reason.of(Flaw.CONTENT_CHANGED, changedPages()));
        }
        allowTables();
        if (strangeChange()) {
            reasons.add(Reason.of(Flaw.CONTENT_CHANGED, changedPages()));
        }
        return List.copyOf(reasons);
    }

    private boolean sameTrailer() {
        return same(base.trailer(), next.trailer(), COSName.ROOT)
                && same(base.trailer(), next.trailer(), COSName.INFO)
                && !next.trailer().containsKey(COSName.ENCRYPT)
                && Snapshot.fingerprint(firstId(base)).equals(Snapshot.fingerprint(firstId(next)));
    }

    private static @Nullable COSBase firstId(Snapshot snapshot) {
        var id = snapshot.trailer().getCOSArray(COSName.ID);
        return id == null || id.size() == 0 ? null : id.get(0);
    }

    private boolean sameCatalog() {
        var key = keyOf(next.trailer().getItem(COSName.ROOT));
        if (key != null) {
            allowed.add(key);
        }
        var intents = COSName.OUTPUT_INTENTS;
        if (!base.catalog().containsKey(intents)) {
            allowNew(next.catalog().getItem(intents));
        }
        allowNew(next.catalog().getItem(COSName.getPDFName("Extensions")));
        allowValidationData();
        var except = new HashSet<>(CATALOG);
        if (!base.catalog().containsKey(intents)) {
            except.add(intents);
        }
        return sameBut(base.catalog(), next.catalog(), except);
    }

    private boolean sameForm() {
        var before = base.catalog().getCOSDictionary(COSName.ACRO_FORM);
        var after = next.catalog().getCOSDictionary(COSName.ACRO_FORM);
        if (before == null || after == null) {
            return !ours;
        }
        var key = keyOf(next.catalog().getItem(COSName.ACRO_FORM));
        if (!Objects.equals(key, keyOf(base.catalog().getItem(COSName.ACRO_FORM)))) {
            return false;
        }
        if (key != null) {
            allowed.add(key);
        }
        allowNew(after.getItem(COSName.DR));
        var except = new HashSet<>(FORM);
        if (AddedField.isOnlyChangeOfFields(base, next, ours, allowed)) {
            except.add(COSName.FIELDS);
        }
        return sameBut(before, after, except);
    }

    private boolean sameField(Set<Reason> reasons) {
        if (field == null) {
            return true;
        }
        var before = Widgets.named(base, field);
        var after = Widgets.named(next, field);
        if (after == null) {
            return false;
        }
        var value = after.dictionary().getItem(COSName.V);
        allowNew(value);
        allowNew(after.dictionary().getItem(COSName.AP));
        if (before == null) {
            return allowed.contains(after.key());
        }
        allowed.add(after.key());
        if (!Appearance.fits(after.dictionary())) {
            reasons.add(Reason.of(Flaw.FIELD_MOVED, field));
        }
        return before.key().equals(after.key())
                && !before.dictionary().containsKey(COSName.V)
                && isNew(value)
                && sameBut(before.dictionary(), after.dictionary(), WIDGET);
    }

    private void allowTables() {
        next.fingerprints().keySet().stream()
                .filter(key -> !base.fingerprints().containsKey(key))
                .filter(key -> next.object(key) instanceof COSStream stream && isTable(stream.getCOSName(COSName.TYPE)))
                .forEach(allowed::add);
    }

    private static boolean isTable(@Nullable COSName type) {
        return type != null && TABLES.contains(type);
    }

    /** What was referred to before it was there would now show something that nobody saw when signing. */
    private boolean fillsGap(COSObjectKey key) {
        return !base.fingerprints().containsKey(key) && base.refersTo(key);
    }

    private boolean strangeChange() {
        return !next.fingerprints().keySet().containsAll(base.fingerprints().keySet())
                || next.fingerprints().entrySet().stream()
                        .filter(entry ->
                                !entry.getValue().equals(base.fingerprints().get(entry.getKey())))
                        .anyMatch(entry -> !allowed.contains(entry.getKey()) || fillsGap(entry.getKey()));
    }

    /** Validation data may grow; what belongs to nothing else may also be rewritten. */
    private void allowValidationData() {
        var before = new HashSet<COSObjectKey>();
        collect(base, base.catalog().getItem(DSS), before);
        var after = new HashSet<COSObjectKey>();
        collect(next, next.catalog().getItem(DSS), after);
        after.stream()
                .filter(key -> before.contains(key) || !base.fingerprints().containsKey(key))
                .forEach(allowed::add);
    }

    private void allowNew(@Nullable COSBase from) {
        var reached = new HashSet<COSObjectKey>();
        collect(next, from, reached);
        reached.stream().filter(key -> !base.fingerprints().containsKey(key)).forEach(allowed::add);
    }

    /** All objects reached from here, without going through objects that both revisions have alike. */
    private void collect(Snapshot snapshot, @Nullable COSBase from, Set<COSObjectKey> reached) {
        var open = new ArrayDeque<COSBase>();
        if (from != null) {
            open.add(from);
        }
        while (!open.isEmpty()) {
            var object = open.remove();
            if (object instanceof COSObject reference) {
                var key = reference.getKey();
                if (key != null
                        && reached.add(key)
                        && (snapshot == base || !base.fingerprints().containsKey(key))) {
                    var target = reference.getObject();
                    if (target != null) {
                        open.add(target);
                    }
                }
            } else if (object instanceof COSDictionary dictionary) {
                open.addAll(dictionary.getValues());
            } else if (object instanceof COSArray array) {
                array.forEach(element -> {
                    if (element != null) {
                        open.add(element);
                    }
                });
            }
        }
    }

    private boolean isNew(@Nullable COSBase item) {
        var key = keyOf(item);
        return key != null && !base.fingerprints().containsKey(key);
    }

    private String changedPages() {
        var pages = new TreeSet<Integer>();
        for (var page = 0; page < next.document().getNumberOfPages(); page++) {
            if (page >= base.document().getNumberOfPages() || PageObjects.differ(base, next, page)) {
                pages.add(page + 1);
            }
        }
        return pages.isEmpty() ? "–" : pages.toString().replaceAll("[\\[\\]]", "");
    }

    static @Nullable COSObjectKey keyOf(@Nullable COSBase item) {
        return item instanceof COSObject reference ? reference.getKey() : null;
    }

    private static boolean same(COSDictionary before, COSDictionary after, COSName name) {
        return Snapshot.fingerprint(before.getItem(name)).equals(Snapshot.fingerprint(after.getItem(name)));
    }

    static boolean sameBut(COSDictionary before, COSDictionary after, Set<COSName> except) {
        var names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(except);
        return names.stream().allMatch(name -> same(before, after, name));
    }
}
