package vn.giaouoc.consultations;

import java.util.UUID;

/**
 * A document as it went out for opinions.
 *
 * @param item its part in the packet, for example {@code COVENANT}; forms name it {@code covenant}
 * @param versionNumber version that the units saw
 */
public record RoundPaper(String item, UUID document, String title, UUID versionId, int versionNumber, String sha256) {

    /** Name of the item in forms: {@code SCORING_TABLE} is {@code scoringTable}. */
    String field() {
        var parts = item.toLowerCase(java.util.Locale.ROOT).split("_", -1);
        var field = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            field.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return field.toString();
    }
}
