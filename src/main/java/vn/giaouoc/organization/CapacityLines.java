package vn.giaouoc.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines printed above a signature, in capitals. */
public final class CapacityLines {

    private CapacityLines() {}

    /**
     * Lines for a paper of a group, signed by its head unit: {@code TM. KHỐI THI ĐUA}, {@code KHỐI TRƯỞNG}, then the person's own
     * lines with the unit's name, since a group has no post of its own.
     *
     * @param unitName name of the head unit
     * @param own the person's own capacity lines
     */
    public static List<String> forGroup(GroupType type, String unitName, List<String> own) {
        var lines = new ArrayList<String>();
        lines.add(type == GroupType.BLOC ? "TM. KHỐI THI ĐUA" : "TM. CỤM THI ĐUA");
        lines.add(type == GroupType.BLOC ? "KHỐI TRƯỞNG" : "CỤM TRƯỞNG");
        lines.addAll(own);
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + capitals(unitName));
        return List.copyOf(lines);
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
