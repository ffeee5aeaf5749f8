package vn.giaouoc.documents;

import static vn.giaouoc.documents.SearchMarks.TEXTS;
import static vn.giaouoc.documents.SearchMarks.TITLES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.SearchRepository.Hit;
import vn.giaouoc.documents.SearchRepository.Place;
import vn.giaouoc.documents.SearchRepository.Walk;
import vn.giaouoc.documents.SearchRepository.Wanted;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/** Finds what somebody may read by its words: those with the words in title or number first, each sort the newest first. */
@Component
class DocumentSearch {

    private static final int MAX_QUERY = 200;

    private final SearchRepository repository;
    private final SearchShares shares;

    DocumentSearch(SearchRepository repository, SearchShares shares) {
        this.repository = repository;
        this.shares = shares;
    }

    DocumentPage list(DocumentQuery query, Collection<String> keys) {
        var asked = Lexemes.asked(shortened(query.q()));
        if (asked.nothing()) {
            return query.q() == null || query.q().isBlank() ? newest(query, keys) : new DocumentPage(List.of(), null);
        }
        var wanted = new Wanted(asked, query, keys);
        var start = Cursor.of(query.after());
        var newest = repository.newestBlock();
        var look = shares.look(wanted);
        var most = query.limit() + 1;
        var hits = new ArrayList<Hit>();
        if (start.sort().equals(TITLES)) {
            hits.addAll(repository.find(wanted, new Walk(TITLES, start.place(), newest, look), most));
        }
        int titles = hits.size();
        if (titles < most) {
            var from = start.sort().equals(TEXTS) ? start.place() : Place.START;
            hits.addAll(repository.find(wanted, new Walk(TEXTS, from, newest, look), most - titles));
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

    private static String shortened(@Nullable String q) {
        return q == null ? "" : q.length() <= MAX_QUERY ? q : q.substring(0, MAX_QUERY);
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
