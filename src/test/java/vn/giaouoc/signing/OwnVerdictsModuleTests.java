package vn.giaouoc.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.LimitedChild;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.PublicPapers;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Verification.Headline;
import vn.giaouoc.signing.keys.SoftwareKeys;
import vn.giaouoc.signing.pades.PadesSigner;

/** What the product asks about its own papers, for folders of cases, stands in no stranger's way, nor they in its. */
@ProductTest
class OwnVerdictsModuleTests {

    private static final int AT_ONCE = 4;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private PublicPapers publicPapers;

    @Autowired
    private SoftwareKeys keys;

    @Autowired
    private PadesSigner signer;

    @Autowired
    private LimitedChild child;

    @Autowired
    private BroughtPapers brought;

    @Autowired
    private ReportRepository reports;

    @Autowired
    private Certificates certificates;

    @Autowired
    private ExpectedSignatures signatures;

    @Autowired
    private PaperFacts facts;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        free.countDown();
        threads.shutdownNow();
    }

    @Test
    void manyAtOnceAreAnsweredWhileStrangersHoldAllTheirTurns() throws Exception {
        var turns = new FairTurns(2, Duration.ZERO, System::nanoTime);
        var judging =
                new Judging(child, brought, papers, reports, certificates, signatures, Duration.ofSeconds(60), turns);
        var verifications = new Verifications(papers, publicPapers, reports, judging, facts, clock);
        var world = new IssuedPapers(documents, steps, papers, keys, signer, jdbc, clock);
        hold(turns, "");
        hold(turns, "192.0.2.1");

        var found = new ArrayList<Future<Verification>>();
        for (var i = 0; i < AT_ONCE; i++) {
            var paper = world.issued(1);
            found.add(threads.submit((Callable<Verification>) () -> verifications.ofOwn(paper)));
        }

        for (var one : found) {
            assertThat(one.get().headline()).isEqualTo(Headline.GENUINE);
        }
        assertThatThrownBy(() -> verifications.byCode(world.issued(1).code(), "192.0.2.2"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.verification-busy"));
    }

    private void hold(FairTurns turns, String asker) throws InterruptedException {
        var held = new CountDownLatch(1);
        threads.submit(() -> turns.of(asker, () -> {
            held.countDown();
            return await();
        }));
        held.await();
    }

    private boolean await() {
        try {
            free.await();
            return true;
        } catch (InterruptedException leave) {
            return false;
        }
    }
}
