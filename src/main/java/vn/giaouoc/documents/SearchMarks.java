package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that no text can hold, kept beside its words in the same index: where a row stands in time, what a search is narrowed by,
 * and who may read. One walk through the index so meets all that was asked at once. Marks only choose candidates; rights and
 * narrowing are asked of their own tables for each of them.
 */
final class SearchMarks {

    /** Documents of one block, in the order of their making. */
    static final int BLOCK = 2048;
    /** Blocks of a span, spans of an age. */
    static final int WIDER = 8;

    /** A document that more keys read is marked as read by many, and a candidate for everybody. */
    static final int MOST_KEYS = 64;

    private static final String BY_MANY = "";

    /** A reader with more keys is not looked for by them: so many read so much that the first candidates will do. */
    static final int MOST_KEYS_OF_READER = 48;

    /** Width of a walk that looks once into the whole. */
    static final int ALL = 3;

    static final String TITLES = "t";
    static final String TEXTS = "p";

    private SearchMarks() {}

    /** What a document is narrowed by and whom it is read by. */
    static List<String> of(
            String type,
            String unit,
            @Nullable String group,
            @Nullable Integer year,
            String state,
            @Nullable UUID caseId,
            Collection<String> keys) {
        var marks = narrowing(type, unit, group, year, state, caseId);
        for (var key : keys.size() > MOST_KEYS ? List.of(BY_MANY) : keys) {
            marks.add(mark("k", key));
            marks.add(mark("k", key + "/" + type));
        }
        return marks;
    }

    private static List<String> narrowing(
            @Nullable String type,
            @Nullable String unit,
            @Nullable String group,
            @Nullable Integer year,
            @Nullable String state,
            @Nullable UUID caseId) {
        var marks = new ArrayList<String>();
        add(marks, "type", type);
        add(marks, "unit", unit);
        add(marks, "group", group);
        add(marks, "year", year);
        add(marks, "state", state);
        add(marks, "case", caseId);
        return marks;
    }

    private static void add(List<String> marks, String name, @Nullable Object value) {
        if (value != null) {
            marks.add(mark(name, value));
        }
    }

    /** Where a row stands in time, narrow and wide. */
    static List<String> places(String sort, int block) {
        return List.of(
                mark(sort + 0, block),
                mark(sort + 1, block / WIDER),
                mark(sort + 2, block / WIDER / WIDER),
                mark(sort + ALL, 0));
    }

    /** What a search is narrowed by, each to be met. */
    static List<String> asked(DocumentQuery query) {
        return narrowing(query.type(), query.unit(), query.group(), query.year(), query.state(), query.caseId());
    }

    static String year(int year) {
        return mark("year", year);
    }

    /** Marks of the keys, one of which is to be met, by documents of the type if one is given; none if all are candidates. */
    static List<String> readBy(Collection<String> keys, @Nullable String type) {
        if (keys.size() > MOST_KEYS_OF_READER) {
            return List.of();
        }
        return Stream.concat(keys.stream().sorted(), Stream.of(BY_MANY))
                .map(key -> mark("k", type == null ? key : key + "/" + type))
                .toList();
    }

    /**
     * Parts of the index from the newest backwards, wider the older: some eight blocks, some eight spans, then ages. So a word
     * that stands everywhere is found in the newest, and one that stands nowhere costs few looks.
     *
     * @param width to begin with: 0 for blocks, 1 for spans, 2 for ages, {@link #ALL} at once
     * @param widest not to be exceeded, unless begun with
     */
    static List<String> walk(String sort, int newest, int width, int widest) {
        if (width == ALL) {
            return List.of(mark(sort + ALL, 0));
        }
        var parts = new ArrayList<String>();
        int at = newest;
        for (int level = 0; level < width; level++) {
            at /= WIDER;
        }
        int level = width;
        while (level < widest && at >= 0) {
            at = parts(parts, sort + level++, at);
        }
        for (; at >= 0; at--) {
            parts.add(mark(sort + level, at));
        }
        return parts;
    }

    /** Those before the next wider part begins; that part. */
    private static int parts(List<String> parts, String name, int newest) {
        int at = newest;
        do {
            parts.add(mark(name, at));
        } while (at-- % WIDER != 0 || (newest - at < WIDER / 2 && at >= 0));
        return at < 0 ? -1 : at / WIDER;
    }

    /** Told apart from every word by the sign before it. */
    private static String mark(String name, Object value) {
        return "~" + name + ":" + value.toString().toLowerCase(Locale.ROOT);
    }
}
