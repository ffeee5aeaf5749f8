package vn.giaouoc.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What search finds in a document: its title and number, and the words of its version in force. Kept in rows of some pages each;
 * words that are asked for together are found if they stand in the same row or in the title.
 */
@Service
public class SearchIndex {

    /** About four pages of A4. */
    static final int ROW_CHARACTERS = 12_000;
    /** A book of a thousand pages is found by its beginning. */
    static final int MAX_ROWS = 400;

    private static final int BATCH = 100;

    private final SearchIndexRepository repository;
    private final TransactionTemplate transaction;

    SearchIndex(SearchIndexRepository repository, TransactionTemplate transaction) {
        this.repository = repository;
        this.transaction = transaction;
    }

    /**
     * Replaces what search finds in a document, in the caller's transaction. The caller makes sure that the pages are of the
     * version in force.
     *
     * @param title of the document
     * @param pages its words page by page, in any Unicode form; empty where none are known
     */
    @Transactional
    public void put(UUID document, String title, List<String> pages) {
        repository.lock(document);
        put(document, title, pages, repository.facts(document));
    }

    private void put(UUID document, String title, List<String> pages, SearchIndexRepository.Facts facts) {
        var contents = new ArrayList<>(List.of(title));
        var vectors = new ArrayList<>(List.of(ofTitle(facts, title)));
        for (var row : rows(pages)) {
            contents.add(row);
            vectors.add(ofText(facts, title, row));
        }
        repository.replace(document, facts.block(), contents, vectors);
    }

    /** Writes the rows of the same text anew: after the number was given, or the document was assigned. */
    @Transactional
    void refresh(UUID document) {
        repository.lock(document);
        var facts = repository.facts(document);
        put(document, facts.title(), repository.rows(document), facts);
    }

    private static String ofTitle(SearchIndexRepository.Facts facts, String title) {
        return new Lexemes()
                .add(named(facts, title))
                .addMarks(marks(facts, SearchMarks.TITLES))
                .vector();
    }

    private static String ofText(SearchIndexRepository.Facts facts, String title, String text) {
        return new Lexemes()
                .add(text)
                .addAnywhere(named(facts, title))
                .addMarks(marks(facts, SearchMarks.TEXTS))
                .vector();
    }

    private static List<String> marks(SearchIndexRepository.Facts facts, String sort) {
        var marks = new ArrayList<>(facts.marks());
        marks.addAll(SearchMarks.places(sort, facts.block()));
        return marks;
    }

    private static String named(SearchIndexRepository.Facts facts, String title) {
        return facts.number() == null ? title : title + "\n" + facts.number();
    }

    /** Pages joined or cut to rows, at the end of a line or word. */
    static List<String> rows(List<String> pages) {
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (var page : pages) {
            var rest = Normalizer.normalize(page, Normalizer.Form.NFC)
                    .replace("\u0000", "")
                    .strip();
            while (!rest.isEmpty() && rows.size() < MAX_ROWS) {
                int room = ROW_CHARACTERS - row.length();
                if (rest.length() <= room) {
                    row.append(rest).append('\n');
                    break;
                }
                int cut = row.isEmpty() ? end(rest, ROW_CHARACTERS) : 0;
                row.append(rest, 0, cut);
                rest = rest.substring(cut).strip();
                rows.add(row.toString().strip());
                row.setLength(0);
            }
        }
        if (!row.isEmpty() && rows.size() < MAX_ROWS) {
            rows.add(row.toString().strip());
        }
        return rows;
    }

    private static int end(String text, int most) {
        int line = text.lastIndexOf('\n', most);
        int word = line > most / 2 ? line : text.lastIndexOf(' ', most);
        int cut = word > most / 2 ? word : most;
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    /** Documents that are not in the index yet, after an update of the product; a batch each transaction. */
    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        var missing = repository.missing(BATCH);
        while (!missing.isEmpty()) {
            var batch = missing;
            transaction.executeWithoutResult(status -> batch.forEach(this::putInForce));
            missing = repository.missing(BATCH);
        }
    }

    /**
     * Brings the marks of one document up to date that were overtaken by a change of rights or state, see the migration.
     *
     * @return false if there was none
     */
    @Transactional
    boolean catchUp() {
        var behind = repository.behind();
        behind.ifPresent(this::refresh);
        return behind.isPresent();
    }

    private void putInForce(UUID document) {
        repository.lock(document);
        var facts = repository.facts(document);
        var pages = repository
                .structuredInForce(document)
                .map(StructuredText::toText)
                .map(List::of)
                .orElse(List.of());
        put(document, facts.title(), pages, facts);
    }
}
