package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.LimitedChild;
import vn.giaouoc.documents.OfficialPapers;

/** A small file that is huge once it is unpacked kills the child that reads it, and nothing else. */
@ProductTest
class VerifierBombModuleTests {

    private static final int MEGABYTES = 4_000;

    @Autowired
    private LimitedChild child;

    @Autowired
    private BroughtPapers brought;

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private ReportRepository reports;

    @Autowired
    private Certificates certificates;

    @Autowired
    private ExpectedSignatures signatures;

    @Autowired
    private Clock clock;

    @Test
    void aFileThatKillsItsChildIsNotConfirmedAndTheNextOneIsChecked() {
        var judging = new Judging(
                child,
                brought,
                papers,
                reports,
                certificates,
                signatures,
                Duration.ofSeconds(5),
                new FairTurns(2, Duration.ofSeconds(20), System::nanoTime));
        var bomb = bomb();
        assertThat(bomb.length).isLessThan(Verifications.MAX_BYTES);

        assertThat(judging.unknown(bomb, clock.instant(), "192.0.2.9")).isEmpty();

        var next = TestPapers.unsigned(1, TestPapers.layout(1, 1));
        assertThat(new Judging(child, brought, papers, reports, certificates, signatures)
                        .unknown(next, clock.instant(), "192.0.2.9"))
                .isPresent();
    }

    /** A page whose drawing is thousands of millions of letters long once it is unpacked. */
    private static byte[] bomb() {
        return PdfHand.rewrite(TestPapers.unsigned(1, List.of()), document -> {
            var stream = document.getDocument().createCOSStream();
            stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (var out = stream.createRawOutputStream()) {
                var part = packed();
                out.write(new byte[] {0x78, (byte) 0x9c});
                for (var i = 0; i < MEGABYTES; i++) {
                    out.write(part);
                }
            }
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    }

    /** One megabyte that stands by itself, so that it can be written again and again. */
    private static byte[] packed() {
        var plain = new byte[1 << 20];
        Arrays.fill(plain, (byte) ' ');
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain);
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (var n = 1; n > 0; ) {
            n = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
            packed.write(buffer, 0, n);
            if (n < buffer.length) {
                break;
            }
        }
        deflater.end();
        return packed.toByteArray();
    }
}
