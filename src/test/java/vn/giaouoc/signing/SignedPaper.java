package vn.giaouoc.signing;

import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;

/** A paper being signed field by field, and what the records would say about it. */
final class SignedPaper {

    static final Instant AT = Instant.parse("2024-07-16T01:00:00Z");

    final TestCa ca = new TestCa("CA thử nghiệm", AT);
    final List<FieldLayout> layout;
    final Map<String, TestCa.Holder> holders = new LinkedHashMap<>();
    final List<byte[]> revisions = new ArrayList<>();
    private final TSPSource timeStamps = ca.timeStamps(AT.plusSeconds(5));

    private SignedPaper(int persons, int pages, UnaryOperator<byte[]> before) {
        layout = TestPapers.layout(persons, pages);
        revisions.add(before.apply(TestPapers.unsigned(pages, layout)));
        layout.forEach(field -> holders.put(field.name(), ca.person("Người ký " + field.name())));
    }

    static SignedPaper unsigned(int persons, int pages) {
        return new SignedPaper(persons, pages, UnaryOperator.identity());
    }

    /** Something was hidden in it before anybody signed. */
    static SignedPaper prepared(int persons, int pages, UnaryOperator<byte[]> before) {
        return new SignedPaper(persons, pages, before);
    }

    SignedPaper signAll() {
        layout.stream().skip(revisions.size() - 1L).forEach(field -> sign(field.name()));
        return this;
    }

    /** Signed by all: persons, number, seal. */
    static SignedPaper complete(int persons, int pages) {
        return unsigned(persons, pages).signAll();
    }

    SignedPaper sign(String field) {
        return signAs(field, holders.get(field));
    }

    SignedPaper signAs(String field, TestCa.Holder holder) {
        revisions.add(TestPapers.sign(head(), act(field, holder, image(field))));
        return this;
    }

    TestPapers.Act act(String field, TestCa.Holder holder, byte[] png) {
        return new TestPapers.Act(field, holder, AT, png, timeStamps);
    }

    byte[] image(String field) {
        var seal = layout.stream().anyMatch(one -> one.name().equals(field) && one.role() == FieldRole.SEAL);
        return seal ? TestPapers.seal() : TestPapers.handwriting(field);
    }

    byte[] head() {
        return revisions.get(revisions.size() - 1);
    }

    /** As our records say, bytes of all revisions included. */
    ExpectedPaper expected() {
        return new ExpectedPaper(
                layout,
                expectedSignatures(),
                revisions.stream()
                        .map(bytes -> new ExpectedPaper.StoredRevision(bytes.length, TestPapers.sha256(bytes)))
                        .toList());
    }

    /** As our records say, but without the bytes: what is left when that wall is taken away. */
    ExpectedPaper expectedWithoutBytes() {
        return new ExpectedPaper(layout, expectedSignatures(), List.of());
    }

    private List<ExpectedSignature> expectedSignatures() {
        return layout.stream()
                .limit(revisions.size() - 1L)
                .map(field -> new ExpectedSignature(
                        field.name(), holders.get(field.name()).sha256(), AT.minusSeconds(3600), AT.plusSeconds(3600)))
                .toList();
    }

    TrustedCertificates trusted() {
        return ca.trusted(AT.plusSeconds(30));
    }

    PaperVerdict verdict() {
        return new PaperValidator().validate(head(), expected(), trusted(), AT.plusSeconds(60));
    }
}
