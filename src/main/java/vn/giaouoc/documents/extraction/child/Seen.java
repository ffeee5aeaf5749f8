package vn.giaouoc.documents.extraction.child;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.giaouoc.documents.FindingKind;

/** Collects what is seen in one file while it is read. */
final class Seen {

    private static final int MAX_FONTS = 200;

    private final Map<FindingKind, Integer> findings = new EnumMap<>(FindingKind.class);
    private final Set<String> fonts = new TreeSet<>();
    private final List<String> pages = new ArrayList<>();
    private int pageCount;
    private boolean pictures;

    void found(FindingKind kind) {
        found(kind, 1);
    }

    void found(FindingKind kind, int times) {
        if (times > 0) {
            findings.merge(kind, times, Integer::sum);
        }
    }

    void font(String name) {
        if (fonts.size() < MAX_FONTS && name.length() < 200) {
            fonts.add(name);
        }
    }

    void page(String text) {
        pages.add(text);
    }

    /** Pages as printed; 0 where the file does not say. */
    void pageCount(int count) {
        pageCount = count;
    }

    void picture() {
        pictures = true;
    }

    /** Whether there is a picture anywhere in the file. */
    boolean pictures() {
        return pictures;
    }

    int pageCount() {
        return pageCount;
    }

    Set<String> fonts() {
        return fonts;
    }

    List<String> pages() {
        return pages;
    }

    void replacePages(List<String> converted) {
        pages.clear();
        pages.addAll(converted);
    }

    Answer answer() {
        return new Answer(pageCount, Map.copyOf(findings), List.copyOf(pages));
    }
}
