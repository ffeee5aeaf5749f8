package vn.giaouoc.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FieldLayout;

/** Papers signed in memory, checked, and not yet stored; while open, nobody else adds to them. */
public final class PreparedPapers implements AutoCloseable {

    private final List<Paper> papers = new ArrayList<>();
    private final List<Leases.Held> turns = new ArrayList<>();

    PreparedPapers() {}

    void hold(Leases.Held turn) {
        turns.add(turn);
    }

    void add(Paper paper) {
        papers.add(paper);
    }

    Optional<Paper> of(UUID document) {
        return papers.stream()
                .filter(paper -> paper.document().equals(document))
                .findFirst();
    }

    /** Gives the turns back. */
    @Override
    public void close() {
        Phases.at("stored");
        turns.forEach(Leases.Held::close);
        turns.clear();
    }

    /**
     * @param version that is signed, kind {@code OFFICIAL}
     * @param baseSha256 hash of the revision the first of the signatures is over
     * @param at moment of signing, as in the file
     * @param dated number and day drawn into the page; null if none was
     * @param found what the check said about the last of the new files; null if it was told when it came back
     * @param outside what was given out and came back; null if the server reached the key
     */
    record Paper(
            UUID document,
            UUID version,
            String baseSha256,
            List<Filled> filled,
            Instant at,
            @Nullable Dated dated,
            @Nullable PaperVerdict found,
            @Nullable UUID outside) {}

    /**
     * @param bytes the whole file with this signature as its last
     * @param unit code of the unit signed for
     * @param name of the person or organisation
     */
    record Filled(FieldLayout field, X509Certificate certificate, byte[] bytes, String unit, String name) {}

    record Dated(String number, LocalDate day) {}
}
