package vn.giaouoc.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.signing.pades.LongTermCopy;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.validation.ArchiveRules;

/**
 * What keeps signatures provable for as long as a case is kept: a copy of each paper at level LTA, and the certificates and
 * revocation lists of the day. The paper itself stays as it was signed.
 *
 * <p>Source: Law on Electronic Transactions 20/2023/QH15 art. 13 (keeping data messages); Law on Archives 33/2024/QH15 on
 * keeping electronic documents whole and provable.
 */
@Service
public class ArchiveCopies {

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveCopies.class);

    private final OfficialPapers papers;
    private final BroughtPapers brought;
    private final ExpectedSignatures expected;
    private final LongTermCopy longTerm;
    private final Trust trust;
    private final Clock clock;

    ArchiveCopies(
            OfficialPapers papers,
            BroughtPapers brought,
            ExpectedSignatures expected,
            LongTermCopy longTerm,
            Trust trust,
            Clock clock) {
        this.papers = papers;
        this.brought = brought;
        this.expected = expected;
        this.longTerm = longTerm;
        this.trust = trust;
        this.clock = clock;
    }

    /** How a copy came out. */
    public enum Outcome {
        MADE,
        /** Nobody signed it with a certificate. */
        UNSIGNED,
        /** Somebody else's program wrote part of it: it goes with certificates and lists beside it. */
        BROUGHT,
        /** What would prove it is missing today, or the time stamp service does not answer. */
        REFUSED,
        /** It was made and did not stand the strict check. */
        NOT_PROVEN
    }

    /**
     * @param reason for machines and their keepers, of what was refused
     * @param pdf null unless made
     */
    public record Copy(Outcome outcome, @Nullable String reason, byte @Nullable [] pdf) {

        static Copy none(Outcome outcome, @Nullable String reason) {
            return new Copy(outcome, reason, null);
        }
    }

    /** A copy of the newest revision, checked as strictly as any signature; never inside a transaction. */
    public Copy of(OfficialPaper paper) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("no time stamp service is called while rows are held");
        }
        var signatures = expected.of(paper);
        if (signatures.isEmpty()) {
            return Copy.none(Outcome.UNSIGNED, null);
        }
        if (brought.in(paper)) {
            return Copy.none(Outcome.BROUGHT, null);
        }
        return made(paper, new ExpectedPaper(paper.fields(), signatures, List.of()), papers.bytes(paper.head()));
    }

    private Copy made(OfficialPaper paper, ExpectedPaper ours, byte[] head) {
        var at = clock.instant();
        try {
            var trusted = trust.at(at);
            var copy = longTerm.of(head, trusted, at);
            if (ArchiveRules.provesItself(head, copy, ours, trusted, at)) {
                return new Copy(Outcome.MADE, null, copy);
            }
            LOG.warn("the archive copy of version {} does not prove itself and is left out", paper.version());
            return Copy.none(Outcome.NOT_PROVEN, null);
        } catch (PadesSigner.Refused | RuntimeException refused) {
            LOG.warn("no archive copy of version {} could be made", paper.version(), refused);
            var cause = refused.getCause() == null ? refused : refused.getCause();
            return Copy.none(Outcome.REFUSED, cause.getMessage());
        }
    }

    /** Certificates of the authorities we trust and the revocation lists of a moment, DER, by file name. */
    public Map<String, byte[]> validationData(Instant at) {
        var trusted = trust.at(at);
        var files = new LinkedHashMap<String, byte[]>();
        add(files, "co-quan-chung-thuc-%02d.cer", trusted.authorities());
        add(files, "dau-thoi-gian-%02d.cer", trusted.timestampAuthorities());
        add(files, "danh-sach-thu-hoi-%02d.crl", trusted.crls());
        return files;
    }

    private static void add(Map<String, byte[]> files, String name, List<byte[]> all) {
        for (var i = 0; i < all.size(); i++) {
            files.put(name.formatted(i + 1), all.get(i));
        }
    }
}
