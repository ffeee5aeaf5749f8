package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.signing.keys.SoftwareKeys;
import vn.giaouoc.signing.pades.LongTermCopy;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.validation.ArchiveRules;

/**
 * The archive copy proves its signatures when the certificates have expired and the authority answers no more. Nothing here
 * touches a network: all that the judge is given is the authority's own certificate.
 */
class LongTermCopyTests {

    private final Instant now = Instant.now();
    private final Instant later = now.plus(Duration.ofDays(400));
    private final TestCa ca = new TestCa("CA sẽ ngừng hoạt động", now);
    private final List<FieldLayout> layout = TestPapers.layout(2, 2);
    private final Map<String, TestCa.Holder> holders = new LinkedHashMap<>();
    private byte[] signed;

    @BeforeEach
    void sign() {
        signed = TestPapers.unsigned(2, layout);
        for (var field : layout) {
            var name = "Người ký " + field.name();
            var holder = ca.person(name, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(90)));
            holders.put(field.name(), holder);
            var png = field.role() == FieldRole.SEAL ? TestPapers.seal() : TestPapers.handwriting(name);
            signed = TestPapers.sign(
                    signed, new TestPapers.Act(field.name(), holder, now, png, ca.timeStamps(now.plusSeconds(1))));
        }
    }

    @Test
    void provesEachSignatureWhenTheCertificatesHaveExpiredAndTheAuthorityIsGone() throws Exception {
        var copy = copy();

        assertThat(Arrays.mismatch(signed, copy)).isEqualTo(signed.length);
        assertThat(proves(copy, now.plusSeconds(60))).isTrue();
        assertThat(proves(copy, later)).isTrue();
    }

    @Test
    void withoutItTheSignedPaperCanNoLongerBeProven() {
        var verdict = new PaperValidator().validate(signed, expected(), onlyTheRoot(), later);

        assertThat(verdict.verdict()).isNotEqualTo(Verdict.VALID);
    }

    @Test
    void aCopyWithOneByteChangedAnywhereProvesNothing() throws Exception {
        var copy = copy();
        var value = value(copy);
        for (var place = 0; place < copy.length; place += 499) {
            assertThat(proves(flipped(copy, place), later)).as("byte " + place).isFalse();
        }
        for (var place = value[0]; place < value[1]; place += 41) {
            assertThat(proves(flipped(copy, place), later))
                    .as("byte " + place + " of the time stamp")
                    .isFalse();
        }
        assertThat(proves(copy, later)).isTrue();
    }

    @Test
    void aCopyThatWasCutOrContinuedProvesNothing() throws Exception {
        var copy = copy();
        var tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var continued = Arrays.copyOf(copy, copy.length + tail.length);
        System.arraycopy(tail, 0, continued, copy.length, tail.length);

        assertThat(proves(continued, later)).isFalse();
        assertThat(proves(Arrays.copyOf(copy, copy.length + 10), later)).isFalse();
        assertThat(proves(another(copy), later)).isFalse();
        assertThat(proves(withoutItsTimeStamp(copy), later)).isFalse();
        assertThat(proves(signed, later)).isFalse();
    }

    @Test
    void aTimeStampOfSomebodyElseClosesNothing() throws Exception {
        var stranger = new TestCa("CA khác", now);
        var copy =
                new LongTermCopy(stranger::timeStamps).of(signed, ca.trusted(now.plusSeconds(30)), now.plusSeconds(60));

        assertThat(proves(copy, later)).isFalse();
    }

    @Test
    void theAuthoritiesOfTheDemonstrationProveThroughTheOneBetween(@TempDir Path folder) throws Exception {
        var keys = new SoftwareKeys(folder);
        var then = Instant.parse("2024-05-06T02:00:00Z");
        for (var field : layout) {
            var subject = new SoftwareKeys.Subject("Người ký " + field.name(), "Trường thử", field.name());
            keys.issue(field.name(), subject, then.minus(Duration.ofDays(30)), then.plus(Duration.ofDays(2000)));
        }
        var paper = TestPapers.unsigned(2, layout);
        var signer = new PadesSigner(keys.timeStamps());
        var expected = new ArrayList<ExpectedSignature>();
        for (var field : layout) {
            var key = keys.key(field.name()).orElseThrow();
            var png = field.role() == FieldRole.SEAL ? TestPapers.seal() : TestPapers.handwriting(field.name());
            var picture = new PadesSigner.Picture(field.name(), png, "Người ký " + field.name(), "Ký");
            var prepared = signer.prepare(paper, picture, key.chain(), then);
            paper = signer.embed(prepared, keys.sign(key, prepared.toBeSigned()));
            expected.add(new ExpectedSignature(field.name(), TestCa.sha256(key.certificate()), null, null));
        }
        var made = then.plusSeconds(60);
        var lists = keys.revocationLists(Map.of(), made).stream().map(X509::der).toList();
        var root = List.of(X509.der(keys.root()));

        var copy = new LongTermCopy(keys.timeStamps()).of(paper, new TrustedCertificates(root, root, lists), made);

        var ours = new ExpectedPaper(layout, expected, List.of());
        var onlyTheRoot = new TrustedCertificates(root, root, List.of());
        for (var day : List.of(made, then.plus(Duration.ofDays(400)), then.plus(Duration.ofDays(3000)))) {
            assertThat(ArchiveRules.provesItself(paper, copy, ours, onlyTheRoot, day))
                    .as(day.toString())
                    .isTrue();
        }
        var withoutTheRootsList = new TrustedCertificates(root, root, lists.subList(1, 2));
        var bytes = paper;
        assertThatThrownBy(() -> new LongTermCopy(keys.timeStamps()).of(bytes, withoutTheRootsList, made))
                .isInstanceOf(PadesSigner.Refused.class);
    }

    @Test
    void withoutRevocationListsOrFromAnAuthorityThatIsNotTrustedThereIsNoCopy() {
        assertThatThrownBy(() -> maker().of(signed, onlyTheRoot(), now.plusSeconds(60)))
                .isInstanceOf(PadesSigner.Refused.class);
        var another = new TestCa("CA khác", now).trusted(now);
        assertThatThrownBy(() -> maker().of(signed, another, now.plusSeconds(60)))
                .isInstanceOf(PadesSigner.Refused.class);
    }

    private byte[] copy() throws PadesSigner.Refused {
        return maker().of(signed, ca.trusted(now.plusSeconds(30)), now.plusSeconds(60));
    }

    private static byte[] flipped(byte[] copy, int place) {
        var changed = copy.clone();
        changed[place] ^= 1;
        return changed;
    }

    /** Where the value of the last time stamp stands: its digits but for the zeros behind, then some of those. */
    private static int[] value(byte[] copy) {
        var text = new String(copy, StandardCharsets.ISO_8859_1);
        var from = text.lastIndexOf("/Contents <") + "/Contents <".length();
        return new int[] {from, text.indexOf('>', from)};
    }

    /** The copy with one more revision, as a program that saves it again would append. */
    private static byte[] another(byte[] copy) throws IOException {
        try (var document = Loader.loadPDF(copy);
                var bytes = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle("khác");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] withoutItsTimeStamp(byte[] copy) {
        var text = new String(copy, StandardCharsets.ISO_8859_1);
        var end = text.lastIndexOf("%%EOF", copy.length - 10) + "%%EOF\n".length();
        return Arrays.copyOf(copy, end);
    }

    private LongTermCopy maker() {
        return new LongTermCopy(ca::timeStamps);
    }

    private boolean proves(byte[] copy, Instant at) {
        return ArchiveRules.provesItself(signed, copy, expected(), onlyTheRoot(), at);
    }

    private TrustedCertificates onlyTheRoot() {
        return new TrustedCertificates(List.of(X509.der(ca.root())), List.of(), List.of());
    }

    private ExpectedPaper expected() {
        return new ExpectedPaper(
                layout,
                layout.stream()
                        .map(field -> new ExpectedSignature(
                                field.name(), holders.get(field.name()).sha256(), null, null))
                        .toList(),
                List.of());
    }
}
