package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Problem;

/** An edit and an approval of the same text, in two hundred orders. */
@ProductTest
class ApprovalInterleavingModuleTests {

    private static final int ROUNDS = 200;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private TransactionTemplate transaction;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private final Actor head = world.holder(Post.HEAD);

    @Test
    void whateverIsApprovedWasInForceWhenItWasApproved() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var random = new Random(4711);
        var approvals = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var shown = documents.create(world.plan("Kế hoạch"), NewVersion.ofText("Nội dung", "soạn", null), officer);
            steps.move(shown.document(), DocumentStep.SUBMIT, null, DocumentWorld.acting(officer));
            var barrier = new CyclicBarrier(2);
            var approveLater = random.nextInt(3_000_000);
            var editLater = random.nextInt(3_000_000);

            var approved = pool.submit(() -> {
                barrier.await();
                LockSupport.parkNanos(approveLater);
                return approve(shown);
            });
            var edited = pool.submit(() -> {
                barrier.await();
                LockSupport.parkNanos(editLater);
                return edit(shown.document());
            });

            if (approved.get() > 0) {
                approvals++;
                assertThat(approved.get()).as("round %d", round).isLessThan(edited.get());
            }
            assertThat(steps.facts(shown.document()).orElseThrow().approvedAsItStands())
                    .as("round %d", round)
                    .isFalse();
        }
        pool.shutdown();
        assertThat(approvals).as("both orders came up").isBetween(1, ROUNDS - 1);
    }

    /** @return a moment at which the row was held; 0 if refused */
    private long approve(VersionInfo shown) {
        var acting = DocumentWorld.acting(head);
        try {
            var at = transaction.execute(status -> {
                steps.endorseSeen(
                        shown.document(),
                        "APPROVE",
                        "approve",
                        null,
                        List.of(new DocumentRef(shown.id(), shown.sha256())),
                        acting);
                steps.move(shown.document(), DocumentStep.APPROVE, null, acting);
                return System.nanoTime();
            });
            return at == null ? 0 : at;
        } catch (Problem changedMeanwhile) {
            return 0;
        }
    }

    private long edit(UUID document) {
        var at = transaction.execute(status -> {
            documents.addVersion(document, NewVersion.ofText("Nội dung sửa", "sửa", null), officer);
            return System.nanoTime();
        });
        return at == null ? 0 : at;
    }
}
