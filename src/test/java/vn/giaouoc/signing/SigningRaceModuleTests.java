package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.Rendered;
import vn.giaouoc.documents.SignerBlock;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.TaskAct;

/** Two heads who sign the same paper in the same second. */
@ProductTest
class SigningRaceModuleTests {

    private static final int ROUNDS = Integer.getInteger("giaouoc.test.races", 100);

    @Autowired
    private Worlds worlds;

    @Autowired
    private Actors actors;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private PaperSigning signing;

    @Autowired
    private PaperSignatures stored;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Certificates certificates;

    @Autowired
    private PaperValidator validator;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void bothSignaturesStandEachTime() throws Exception {
        var one = worlds.staffedUnit("Trường Một");
        var other = worlds.staffedUnit("Trường Hai");
        var rendered = papers.render(covenant(one.unit().code(), other.unit().code()));
        var pool = Executors.newFixedThreadPool(2);
        var barrier = new CyclicBarrier(2);
        for (var round = 0; round < ROUNDS; round++) {
            var document = paper(rendered, head(one));
            var work = List.of(one, other).stream()
                    .map(unit -> (Callable<SignatureView>) () -> {
                        barrier.await();
                        return sign(document, head(unit));
                    })
                    .toList();
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get().method()).isEqualTo(SignatureView.Method.DIGITAL);
            }
            if (round % 10 == 0) {
                assertThat(verdict(document)).as("round %d", round).isEqualTo(Verdict.VALID);
            }
            assertThat(signatures.unitsSigned(document))
                    .containsExactlyInAnyOrder(one.unit().code(), other.unit().code());
            assertThat(papers.of(document).orElseThrow().head().sequence()).isEqualTo(2);
        }
        pool.shutdown();
    }

    private SignatureView sign(UUID document, Acting acting) {
        while (true) {
            try (var prepared = signing.sign(List.of(document), acting.unit(), acting, null)) {
                var signed = transaction.execute(
                        status -> stored.sign(document, acting.unit(), seen(document), acting, null, null, prepared));
                return java.util.Objects.requireNonNull(signed);
            } catch (TaskAct.PrepareAgain moved) {
                continue;
            }
        }
    }

    private List<DocumentRef> seen(UUID document) {
        var paper = papers.of(document).orElseThrow();
        return List.of(new DocumentRef(paper.version(), paper.versionSha256()));
    }

    private Verdict verdict(UUID document) {
        var paper = papers.of(document).orElseThrow();
        var expected = signatures.inForce(document).stream()
                .map(SignatureView::digital)
                .map(given -> new ExpectedSignature(given.field(), given.certificateSha256(), null, null))
                .toList();
        var at = clock.instant();
        return validator
                .validate(
                        papers.bytes(paper.head()),
                        new ExpectedPaper(paper.fields(), expected, List.of()),
                        certificates.trusted(at),
                        at)
                .verdict();
    }

    private Acting head(Worlds.Staffed unit) {
        var now = clock.instant();
        var actor = actors.load(unit.person(Post.HEAD), unit.unit().code() + ".head", Set.of(), now)
                .withConfirmedAt(now);
        var standing = actor.standings().stream()
                .filter(key -> key.post() == Post.HEAD)
                .findFirst()
                .orElseThrow();
        return actor.acting(standing, now);
    }

    private UUID paper(Rendered rendered, Acting acting) {
        var document = steps.create(
                new CreateDocument(
                        DocumentType.COVENANT, "Giao ước thi đua", acting.unit(), null, 2024, "EMULATION", null, null),
                acting);
        steps.addVersion(document, NewVersion.ofText("Điều 1. Thi đua", "soạn", null), acting);
        steps.move(document, DocumentStep.SUBMIT, null, acting);
        steps.move(document, DocumentStep.APPROVE, null, acting);
        var own = new Rendered(
                rendered.bytes(),
                rendered.pages(),
                rendered.fields(),
                rendered.place(),
                UUID.randomUUID().toString());
        papers.adopt(document, own, acting);
        return document;
    }

    private static PaperContent covenant(String one, String other) {
        return new PaperContent(
                DocumentType.COVENANT,
                List.of(),
                List.of("Khối thi đua thử"),
                "GƯ-KT",
                "Cà Mau",
                "Giao ước thi đua",
                List.of(),
                "<p>Điều 1. Thi đua</p>",
                List.of(new SignerBlock(one, "Trường Một", 1), new SignerBlock(other, "Trường Hai", 2)),
                List.of("Lưu: VT"),
                "NORMAL",
                one,
                true);
    }
}
