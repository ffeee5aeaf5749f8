package vn.giaouoc.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.SearchRepository.Hit;
import vn.giaouoc.documents.SearchRepository.Place;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/** Finds what somebody may read by its words: those with the words in title or number first, each sort the newest first. */
@Component
class DocumentSearch {

    /** Rights of a reader that are counted; with more, the reader counts as one of many documents. */
    static final int NARROW_READER = 5_000;

    /** Rows that are read whole without weighing anything. */
    private static final int FEW_ROWS = 1_000;
    /** Share of all documents that a reader of many may read, as far as plans are concerned. */
    private static final double WIDE = 0.1;

    private static final String TITLES = "t";
    private static final String TEXTS = "p";
    private static final int ROUNDS = 4;
    private static final int MAX_QUERY = 200;
    private static final Duration SHARES_STAY = Duration.ofMinutes(10);

    private final SearchRepository repository;
    private final Clock clock;
    private volatile Shares shares = new Shares(Map.of(), 0, Instant.MIN);

    DocumentSearch(SearchRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    DocumentPage list(DocumentQuery query, Collection<String> keys) {
        var asked = Lexemes.asked(shortened(query.q()));
        if (asked.nothing()) {
            return query.q() == null || query.q().isBlank() ? newest(query, keys) : new DocumentPage(List.of(), null);
        }
        var search = new Search(query, asked, keys);
        var start = Cursor.of(query.after());
        var hits = new ArrayList<Hit>();
        if (start.sort().equals(TITLES)) {
            hits.addAll(search.find(TITLES, start.place(), query.limit() + 1));
        }
        int titles = hits.size();
        if (titles <= query.limit()) {
            hits.addAll(
                    search.texts(start.sort().equals(TEXTS) ? start.place() : Place.START, query.limit() + 1 - titles));
        }
        return page(hits, titles, query.limit(), asked);
    }

    private DocumentPage newest(DocumentQuery query, Collection<String> keys) {
        var after = query.after() == null ? null : Ids.parse(query.after(), "documents.page-unknown");
        var found = repository.list(query, after, keys);
        var more = found.size() > query.limit();
        var items = more ? found.subList(0, query.limit()) : found;
        return new DocumentPage(items, more ? items.get(items.size() - 1).id().toString() : null);
    }

    private DocumentPage page(List<Hit> hits, int titles, int limit, Lexemes.Asked asked) {
        var shown = hits.subList(0, Math.min(limit, hits.size()));
        var found = repository.shown(shown);
        var items = new ArrayList<DocumentSummary>();
        for (var hit : shown) {
            var one = found.get(hit.place().document());
            if (one != null) {
                items.add(
                        one.content() == null
                                ? one.summary()
                                : one.summary().withSnippet(Snippet.of(one.content(), asked.words())));
            }
        }
        if (hits.size() <= limit) {
            return new DocumentPage(items, null);
        }
        var last = new Cursor(
                shown.size() <= titles ? TITLES : TEXTS,
                shown.get(shown.size() - 1).place());
        return new DocumentPage(items, last.text());
    }

    /** The search for a query, for measuring it. */
    Search search(DocumentQuery query, Collection<String> keys) {
        return new Search(query, Lexemes.asked(shortened(query.q())), keys);
    }

    /** One search, its plan chosen by how many rows hold its rarest word. */
    final class Search {

        private final DocumentQuery query;
        private final Collection<String> keys;
        final String words;
        private final String plan;

        Search(DocumentQuery query, Lexemes.Asked asked, Collection<String> keys) {
            this.query = query;
            this.keys = keys;
            var marks = marks(query);
            words = marks.isEmpty()
                    ? asked.query()
                    : asked.query() + " & "
                            + String.join(
                                    " & ", marks.stream().map(Lexemes::quoted).toList());
            var shares = current();
            plan = plan(
                    shares.share(asked.words()) * shares.ofMarks(marks),
                    Math.max(1, shares.count()),
                    query.limit() + 1);
        }

        /** The plan that reads the fewest pages, by what is known of the word and of the reader. */
        private String plan(double share, long count, int limit) {
            double rows = share * count;
            if (rows <= FEW_ROWS) {
                return SearchRepository.RARE;
            }
            int readable = repository.readable(keys, NARROW_READER + 1);
            double mayRead = readable > NARROW_READER ? WIDE : (double) readable / count;
            double inBlock = share * SearchIndexRepository.BLOCK;
            double rare = rows * 2 + Math.min(rows, limit / mayRead) * 4;
            double blocks = Math.min((double) count / SearchIndexRepository.BLOCK + 1, limit / (inBlock * mayRead) + 1);
            double common = blocks * (20 + inBlock + Math.min(inBlock, limit / mayRead) * 4);
            double narrow = readable > NARROW_READER ? Double.MAX_VALUE : Math.min(readable, limit / share) * 12;
            return narrow <= Math.min(rare, common)
                    ? SearchRepository.NARROW
                    : rare <= common ? SearchRepository.RARE : SearchRepository.COMMON;
        }

        String plan() {
            return plan;
        }

        List<Hit> find(String sort, Place after, int limit) {
            var from = after == Place.START && plan.equals(SearchRepository.COMMON)
                    ? new Place(repository.lastBlock(), after.document())
                    : after;
            return repository.find(plan, words, sort, from, query, keys, limit);
        }

        /** Hits in texts, without the documents that were shown for their titles. */
        List<Hit> texts(Place after, int limit) {
            var hits = new ArrayList<Hit>();
            var from = after;
            for (int round = 0; round < ROUNDS && hits.size() < limit; round++) {
                var found = find(TEXTS, from, limit);
                var documents =
                        found.stream().map(hit -> hit.place().document()).toList();
                var titled = found.isEmpty() ? List.<UUID>of() : repository.titled(documents, words);
                var shown = new HashSet<>(titled);
                found.stream()
                        .filter(hit -> !shown.contains(hit.place().document()))
                        .limit(limit - hits.size())
                        .forEach(hits::add);
                if (found.size() < limit) {
                    break;
                }
                from = found.get(found.size() - 1).place();
            }
            return hits;
        }
    }

    private static List<String> marks(DocumentQuery query) {
        var marks = new ArrayList<String>();
        if (query.type() != null) {
            marks.add(Lexemes.mark("type:", query.type()));
        }
        if (query.unit() != null) {
            marks.add(Lexemes.mark("unit:", query.unit()));
        }
        if (query.group() != null) {
            marks.add(Lexemes.mark("group:", query.group()));
        }
        if (query.year() != null) {
            marks.add(Lexemes.mark("year:", query.year()));
        }
        return marks;
    }

    private Shares current() {
        var kept = shares;
        var now = clock.instant();
        if (kept.at().isAfter(now) || kept.at().plus(SHARES_STAY).isBefore(now)) {
            kept = new Shares(repository.shares(), repository.rows(), now);
            shares = kept;
        }
        return kept;
    }

    private static String shortened(@Nullable String q) {
        return q == null ? "" : q.length() <= MAX_QUERY ? q : q.substring(0, MAX_QUERY);
    }

    /** What is known of the frequency of words: a word that is not among the common ones is rare. */
    private record Shares(Map<String, Float> common, long count, Instant at) {

        /** What narrows a search narrows it further with each mark; a rare one counts as a thousandth. */
        double ofMarks(Collection<String> marks) {
            return marks.stream()
                    .mapToDouble(mark -> common.getOrDefault(mark, 0.001f))
                    .reduce(1, (one, other) -> one * other);
        }

        double share(Collection<String> words) {
            return words.stream()
                    .mapToDouble(word -> common.getOrDefault(word, 0f))
                    .min()
                    .orElse(0);
        }
    }

    /** Place in a list of hits, as the next page's address carries it. */
    private record Cursor(String sort, Place place) {

        static Cursor of(@Nullable String text) {
            if (text == null) {
                return new Cursor(TITLES, Place.START);
            }
            var parts = text.split("\\.", 3);
            if (parts.length < 3 || !List.of(TITLES, TEXTS).contains(parts[0]) || !parts[1].matches("\\d{1,9}")) {
                throw Problem.notFound("documents.page-unknown");
            }
            return new Cursor(
                    parts[0], new Place(Integer.parseInt(parts[1]), Ids.parse(parts[2], "documents.page-unknown")));
        }

        String text() {
            return sort + "." + place.block() + "." + place.document();
        }
    }
}
