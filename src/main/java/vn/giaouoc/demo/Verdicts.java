package vn.giaouoc.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the support team writes beside each opinion: the form lists the opinions, the team fills in verdict and reason. */
final class Verdicts {

    private static final String FIELD = "verdicts";

    private Verdicts() {}

    /** Begun and not finished. */
    static Map<String, Object> firstTwo(Map<String, Object> form) {
        return filled(form, 2);
    }

    /** All accepted; every second one in part. */
    static Map<String, Object> all(Map<String, Object> form) {
        return filled(form, Integer.MAX_VALUE);
    }

    private static Map<String, Object> filled(Map<String, Object> form, int count) {
        var rows = new ArrayList<Map<String, Object>>();
        if (form.get(FIELD) instanceof List<?> given) {
            for (var row : given) {
                rows.add(rows.size() < count ? decided(row, rows.size()) : plain(row));
            }
        }
        var data = new HashMap<>(form);
        data.put(FIELD, rows);
        data.put("materialChanges", "no");
        return data;
    }

    private static Map<String, Object> decided(Object row, int index) {
        var decided = new HashMap<>(plain(row));
        decided.put("verdict", index % 2 == 0 ? "ACCEPTED" : "PARTLY");
        decided.put(
                "reason",
                index % 2 == 0
                        ? "Ý kiến sát thực tế, đã đưa vào dự thảo."
                        : "Tiếp thu phần nội dung; mức cụ thể do hội nghị quyết định.");
        return decided;
    }

    private static Map<String, Object> plain(Object row) {
        var plain = new HashMap<String, Object>();
        if (row instanceof Map<?, ?> map) {
            map.forEach((key, value) -> plain.put(String.valueOf(key), value));
        }
        return plain;
    }
}
