package vn.giaouoc.audit;

import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Auditable;

/**
 * One fact as the canonical JSON that is hashed: keys in alphabetical order, no white space, nothing but what JSON demands
 * escaped. The database fills in what only it knows, the hash before and the number in the chain.
 *
 * @param before the JSON up to the previous hash
 * @param after the JSON behind the number
 */
record CanonicalEntry(String chain, Instant at, Auditable.Entry entry, String before, String after) {

    static CanonicalEntry of(String chain, Instant at, Auditable.Entry entry) {
        var caseId = entry.caseId() == null ? null : entry.caseId().toString();
        var before = "{\"action\":" + text(entry.action())
                + ",\"actor\":" + text(entry.actor())
                + ",\"at\":" + text(at.toString())
                + ",\"capacity\":" + text(entry.capacity())
                + ",\"case\":" + text(caseId)
                + ",\"chain\":" + text(chain)
                + ",\"facts\":" + facts(entry)
                + ",\"previous\":\"";
        return new CanonicalEntry(chain, at, entry, before, ",\"subject\":" + text(entry.subject()) + "}");
    }

    private static String facts(Auditable.Entry entry) {
        return new TreeMap<>(entry.facts())
                .entrySet().stream()
                        .map(fact -> text(fact.getKey()) + ":" + text(fact.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        var out = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(out, value.charAt(i));
        }
        return out.append('"').toString();
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                // half a surrogate pair alone has no UTF-8 form, so surrogates are always escaped
                if (c < 0x20 || Character.isSurrogate(c)) {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
