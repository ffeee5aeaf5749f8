package vn.giaouoc.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.SearchRepository.Wanted;

/** How much of the index a search may meet, as far as it is known: a word that is not among the common ones is rare. */
@Component
class SearchShares {

    /** Rows that each look into the index should meet: about what fills a page. */
    private static final double ROWS_OF_A_LOOK = 15;
    /** Of a word that is not among the common ones; most words are far rarer. */
    private static final double RARE_WORD = 0.0004;
    /** Of a unit, key or case that is not among the common marks; it is one of some hundred. */
    private static final double RARE_MARK = 0.002;

    /** A word is left to the rows themselves if so many times more hold it than hold the rarest. */
    private static final double FAR_MORE = 10;

    private static final double MANY = 0.1;
    /** Rows of an age that are too many to be met in one look. */
    private static final double CROWD = 5_000;

    private static final Duration SHARES_STAY = Duration.ofMinutes(10);

    private final SearchRepository repository;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    SearchShares(SearchRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * How to look for something in the index.
     *
     * @param width of the part a walk begins with, see {@link SearchMarks#walk}
     * @param widest part; narrow where what is asked may stand together in time, as the documents of a year do
     * @param terms of those asked, to be met in the index; the others are looked for in the rows it finds
     */
    record Look(int width, int widest, List<String> terms) {}

    private record Known(Map<String, Float> common, Instant at) {

        double word(String term) {
            return common.getOrDefault(term.replaceAll("^'|'$", ""), (float) RARE_WORD);
        }

        /** Words of one sense go together, so the rarest says most. */
        double rarest(Collection<String> terms) {
            return terms.stream().mapToDouble(this::word).min().orElse(1);
        }

        double mark(String mark) {
            return common.getOrDefault(mark, (float) RARE_MARK);
        }

        double all(Collection<String> marks) {
            return marks.stream().mapToDouble(this::mark).min().orElse(1);
        }

        /** The commonest tells; whoever has many keys reads seldom by each. */
        double any(Collection<String> marks) {
            return marks.stream().mapToDouble(this::mark).max().orElse(1);
        }
    }

    Look look(Wanted wanted) {
        var now = current();
        var terms = wanted.asked().terms();
        double rarest = now.rarest(terms);
        double inBlock = rarest * now.any(wanted.readBy()) * SearchMarks.BLOCK * 2;
        boolean crowded = wanted.query().year() != null && inBlock * SearchMarks.WIDER * SearchMarks.WIDER > CROWD;
        double rows = inBlock * now.all(wanted.narrowing());
        int width = 0;
        while (width < SearchMarks.ALL && rows < ROWS_OF_A_LOOK) {
            rows *= SearchMarks.WIDER;
            width++;
        }
        return new Look(
                width,
                crowded && width < 2 ? 1 : 2,
                terms.stream()
                        .filter(term -> now.word(term) < Math.max(MANY, rarest * FAR_MORE))
                        .toList());
    }

    private Known current() {
        var kept = known;
        var now = clock.instant();
        if (kept.at().isAfter(now) || kept.at().plus(SHARES_STAY).isBefore(now)) {
            kept = new Known(repository.shares(), now);
            known = kept;
        }
        return kept;
    }
}
