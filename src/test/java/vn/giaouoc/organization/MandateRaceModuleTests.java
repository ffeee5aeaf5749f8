package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/** A power that ends while somebody acts under it. */
@ProductTest
class MandateRaceModuleTests {

    private static final int ROUNDS = 200;

    @Autowired
    private Worlds worlds;

    @Autowired
    private Actors actors;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Mandates mandates;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void noActCommitsAfterItsPowerWasTakenBack() throws Exception {
        var unit = worlds.staffedUnit("Trường thử");
        var pool = Executors.newFixedThreadPool(2);
        var barrier = new CyclicBarrier(2);
        var random = new Random(4711);
        var acts = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var given = delegations.grant(paper(unit, round), Worlds.admin());
            var acting = acting(unit);
            var actLater = random.nextInt(6_000_000);
            var revokeLater = random.nextInt(6_000_000);
            Callable<Long> act = () -> {
                barrier.await();
                LockSupport.parkNanos(actLater);
                return acts(acting);
            };
            Callable<Long> revoke = () -> {
                barrier.await();
                LockSupport.parkNanos(revokeLater);
                return transaction.execute(status -> {
                    delegations.revoke(given.id(), "thôi ủy quyền", given.version(), Worlds.admin());
                    return System.nanoTime();
                });
            };
            var acted = pool.submit(act);
            var revoked = pool.submit(revoke).get();
            if (acted.get() > 0) {
                acts++;
                assertThat(acted.get()).as("round %d", round).isLessThan(revoked);
            }
            assertThatThrownBy(() -> acts(acting))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code()).isEqualTo("organization.mandate-gone"));
        }
        pool.shutdown();
        assertThat(acts).as("both orders came up").isBetween(1, ROUNDS - 1);
    }

    /** @return the moment before commit; 0 if refused */
    private long acts(Acting acting) {
        try {
            var at = transaction.execute(status -> {
                mandates.require(acting);
                return System.nanoTime();
            });
            return at == null ? 0 : at;
        } catch (Problem refused) {
            if (refused.code().equals("organization.mandate-gone")
                    && Thread.currentThread().getName().contains("pool")) {
                return 0;
            }
            throw refused;
        }
    }

    private Acting acting(Worlds.Staffed unit) {
        var now = clock.instant();
        var actor = actors.load(unit.person(Post.OFFICE), "office", Set.of(), now);
        var standing = actor.standings().stream()
                .filter(one -> one.capacity() == Capacity.TUQ)
                .findFirst()
                .orElseThrow();
        return actor.acting(standing, now);
    }

    private Delegations.NewDelegation paper(Worlds.Staffed unit, int round) {
        var today = Vietnam.today(clock);
        return new Delegations.NewDelegation(
                unit.unit().code(),
                unit.person(Post.HEAD),
                unit.person(Post.OFFICE),
                Capacity.TUQ,
                Set.of("NOTICE"),
                Set.of(),
                (round + 1) + "/GUQ",
                new ValidPeriod(today, today.plusDays(5)));
    }
}
