package vn.giaouoc.signing;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.SignerBlock;
import vn.giaouoc.signing.keys.SoftwareKeys;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.pades.Pictures;

/**
 * Renders, signs and judges a sheet that nobody sees, once after the start, with keys that are thrown away: the libraries take
 * seconds for their first paper, and nobody should wait for that. Runs beside everything else at the lowest priority.
 */
@Component
@ConditionalOnProperty(name = "giaouoc.warm-up", havingValue = "true", matchIfMissing = true)
class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long MOST_MILLIS_TO_STOP = 5_000;
    private static final String UNIT = "WARM";

    private final OfficialPapers papers;
    private final PaperValidator validator;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    WarmUp(OfficialPapers papers, PaperValidator validator, Clock clock) {
        this.papers = papers;
        this.validator = validator;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var worker = new Thread(this::once, "signing-warm-up");
        worker.setDaemon(true);
        worker.setPriority(Thread.MIN_PRIORITY);
        thread = worker;
        worker.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        var worker = thread;
        if (worker != null) {
            worker.interrupt();
            worker.join(MOST_MILLIS_TO_STOP);
        }
    }

    private void once() {
        var begun = System.nanoTime();
        try {
            var verdict = sheet();
            LOG.info("First paper rendered, signed and judged in {} ms: {}", millis(begun), verdict);
        } catch (IOException | RuntimeException | PadesSigner.Refused notNow) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("Signing was not warmed up; the first signature takes longer", notNow);
            }
        }
    }

    /** One sheet through all that a real one goes through. */
    Verdict sheet() throws IOException, PadesSigner.Refused {
        var rendered = papers.render(new PaperContent(
                DocumentType.PLAN,
                List.of(),
                List.of("Giao Ước"),
                "KH-GƯ",
                "Cà Mau",
                "Khởi động",
                List.of(),
                "<p>Trang này không ai xem.</p>",
                List.of(new SignerBlock(UNIT, "", 1)),
                List.of("Lưu: VT"),
                "NORMAL",
                UNIT,
                false));
        requireGoingOn();
        var folder = Files.createTempDirectory("giaouoc-warm-up");
        try {
            var at = clock.instant();
            var keys = new SoftwareKeys(folder);
            var key = keys.issue("key", new SoftwareKeys.Subject("Khởi động", "Giao Ước", "1"));
            var field = rendered.fields().stream()
                    .filter(one -> one.role() == FieldRole.SIGNER)
                    .findFirst()
                    .orElseThrow();
            var png = Pictures.person(List.of("KHỞI ĐỘNG"), null, "Khởi động", field.width(), field.height());
            var signer = new PadesSigner(keys.timeStamps());
            var picture = new PadesSigner.Picture(field.name(), png, "Khởi động", "Khởi động");
            var prepared = signer.prepare(rendered.bytes(), picture, key.chain(), at);
            requireGoingOn();
            var signed = signer.embed(prepared, keys.sign(key, prepared.toBeSigned()));
            requireGoingOn();
            return validator
                    .validateAppended(
                            rendered.bytes(),
                            signed,
                            new ExpectedPaper(
                                    rendered.fields(),
                                    List.of(new ExpectedSignature(
                                            field.name(), X509.sha256(X509.der(key.certificate())), null, null)),
                                    List.of()),
                            new TrustedCertificates(
                                    List.of(X509.der(keys.root())),
                                    List.of(X509.der(keys.root())),
                                    keys.revocationLists(java.util.Map.of(), at).stream()
                                            .map(X509::der)
                                            .toList()),
                            at)
                    .verdict();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void requireGoingOn() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("stopping");
        }
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }
}
