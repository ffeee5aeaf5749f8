package vn.giaouoc.documents;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/**
 * What changed between two versions of a document, by clause and by word. Compared outside any transaction, a few at a time and
 * for a limited time, and kept by the hashes of both sides: the same pair is never compared twice while it is remembered.
 */
@Service
public class Redline {

    /** After it, what is not compared stands as deleted and inserted. */
    static final Duration TIME = Duration.ofSeconds(2);

    private static final int AT_ONCE = 2;
    private static final int KEPT_BLOCKS = 60_000;

    private final Documents documents;
    private final VersionTexts texts;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Kept kept = new Kept();

    Redline(Documents documents, VersionTexts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * The redline of two versions, in either order.
     *
     * @throws Problem {@code documents.unknown}; {@code documents.version-unknown}; {@code documents.no-text-to-compare} if the
     *     words of one of them are not known; {@code documents.comparing-busy} (429)
     */
    public RedlineView between(UUID document, int from, int to, Actor actor) {
        var before = documents.version(document, from, actor).info();
        var after = documents.version(document, to, actor).info();
        var compared = compared(before, after);
        return new RedlineView(before, after, compared.hunks(), compared.whole());
    }

    /**
     * Clauses, paragraphs and rows that are not the same in two versions, in the order of the later one; for rooms that have asked
     * who may read. Empty if the words of one of them are not known.
     */
    public List<Hunk> changes(VersionInfo from, VersionInfo to) {
        if (texts.of(from).isEmpty() || texts.of(to).isEmpty()) {
            return List.of();
        }
        return compared(from, to).hunks().stream().filter(Hunk::changed).toList();
    }

    /**
     * What became of one clause.
     *
     * @param clause its identity, {@link Clause#id()}
     * @return nothing if neither version has such a clause, or the words of one of them are not known
     */
    public Optional<Hunk> ofClause(VersionInfo from, VersionInfo to, String clause) {
        if (texts.of(from).isEmpty() || texts.of(to).isEmpty()) {
            return Optional.empty();
        }
        return compared(from, to).hunks().stream()
                .filter(hunk -> clause.equals(hunk.clause()))
                .findFirst();
    }

    private Comparing.Result compared(VersionInfo from, VersionInfo to) {
        var key = from.sha256() + to.sha256();
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        var before = blocks(from);
        var after = blocks(to);
        if (!admitted()) {
            throw Problem.of(Problem.Kind.TOO_OFTEN, "documents.comparing-busy");
        }
        try {
            var compared = Comparing.of(before, after, Deadline.in(TIME));
            kept.put(key, compared);
            return compared;
        } finally {
            places.release();
        }
    }

    private boolean admitted() {
        try {
            return places.tryAcquire(3 * TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<TextBlock> blocks(VersionInfo version) {
        return texts.of(version)
                .orElseThrow(
                        () -> Problem.invalid("documents.no-text-to-compare", version.number(), version.fileName()));
    }

    /** The last ones, up to a number of blocks. */
    private static final class Kept {

        private final Map<String, Comparing.Result> results = new LinkedHashMap<>(16, 0.75f, true);
        private int blocks;

        synchronized Comparing.@Nullable Result get(String key) {
            return results.get(key);
        }

        synchronized void put(String key, Comparing.Result result) {
            if (results.putIfAbsent(key, result) == null) {
                blocks += result.hunks().size();
            }
            var oldest = results.entrySet().iterator();
            while (blocks > KEPT_BLOCKS && oldest.hasNext()) {
                blocks -= oldest.next().getValue().hunks().size();
                oldest.remove();
            }
        }
    }
}
