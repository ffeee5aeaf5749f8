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

    /** Up to so many rows, a word is looked up whole. */
    static final int RARE_ROWS = 3_000;
    /** Up to so many documents, a reader has them read through rather than the index. */
    static final int NARROW_READER = 1_500;

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

    /** One search, its plan chosen by how many rows hold its rarest word. */
    private final class Search {

        private final DocumentQuery query;
        private final Collection<String> keys;
        private final String words;
        private final long rows;
        private @Nullable Boolean narrow;

        Search(DocumentQuery query, Lexemes.Asked asked, Collection<String> keys) {
            this.query = query;
            this.keys = keys;
            var marks = marks(query);
            words = marks.isEmpty()
                    ? asked.query()
                    : asked.query() + " & "
                            + String.join(
                                    " & ", marks.stream().map(Lexemes::quoted).toList());
            var all = new ArrayList<>(asked.words());
            all.addAll(marks);
            rows = current().rows(all);
        }

        List<Hit> find(String sort, Place after, int limit) {
            if (rows <= RARE_ROWS) {
                return repository.find(SearchRepository.RARE, words, sort, after, query, keys, limit);
            }
            if (narrow()) {
                return repository.find(SearchRepository.NARROW, words, sort, after, query, keys, limit);
            }
            var from = after == Place.START ? new Place(repository.lastBlock(), after.document()) : after;
            return repository.find(SearchRepository.COMMON, words, sort, from, query, keys, limit);
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

        private boolean narrow() {
            if (narrow == null) {
                narrow = repository.readable(keys, NARROW_READER + 1) <= NARROW_READER;
            }
            return narrow;
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

        long rows(Collection<String> words) {
            double least = words.stream()
                    .mapToDouble(word -> common.getOrDefault(word, 0f))
                    .min()
                    .orElse(0);
            return Math.round(least * count);
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
