package vn.giaouoc.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

@ProductTest
class AuditModuleTests {

    private static final AuditLog.Reader AUDITOR = new AuditLog.Reader("auditor", Set.of("AUDITOR"));

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void factsOfACaseFormOneChainWithoutGaps() {
        var caseId = Ids.next();

        for (int i = 0; i < 3; i++) {
            transaction.executeWithoutResult(status -> {
                events.publishEvent(fact(caseId, "một \"hai\" \n ba"));
                events.publishEvent(fact(caseId, "bốn"));
            });
        }

        var entries = ofCase(caseId);
        assertThat(entries).extracting(AuditEntry::seq).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(entries.get(0).line())
                .contains("\"previous\":\"" + entries.get(1).hash() + "\"");
        assertThat(AuditVerifier.verify(exported(), List.of())).isEmpty();
    }

    @Test
    void aFactOfAnUndoneTransactionIsNotWritten() {
        var caseId = Ids.next();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(fact(caseId, "x"));
                    throw new IllegalStateException("the last step fails");
                }))
                .hasMessage("the last step fails");

        assertThat(ofCase(caseId)).isEmpty();
    }

    @Test
    void theEffectIsUndoneIfItsFactCannotBeWritten() {
        var name = "test-" + Ids.next();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("insert into audit_chain (chain, seq, previous, hash) values (:name, 7, '', '')")
                            .param("name", name)
                            .update();
                    events.publishEvent(new Auditable.Entry("test.done", "x\u0000y", null, null, "test:1", Map.of()));
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(jdbc.sql("select count(*) from audit_chain where chain = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void factsOutsideATransactionAreWrittenByThemselves() {
        var subject = "account:" + Ids.next();

        events.publishEvent(new Auditable.Entry("security.refused", "somebody", null, null, subject, Map.of()));

        var entries = log.list(new AuditQuery(null, subject, null, null, null, null, null, 10), AUDITOR);
        assertThat(entries)
                .singleElement()
                .satisfies(entry -> assertThat(entry.chain()).startsWith("account:20"));
    }

    @Test
    void manyWritersOfOneChainLeaveNoGapAndDoNotDeadlock() throws Exception {
        var cases = List.of(Ids.next(), Ids.next());
        var pool = Executors.newFixedThreadPool(8);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 40; i++) {
            var first = cases.get(i % 2);
            var second = cases.get((i + 1) % 2);
            work.add(() -> {
                transaction.executeWithoutResult(status -> {
                    events.publishEvent(fact(first, "a"));
                    events.publishEvent(fact(second, "b"));
                });
                return null;
            });
        }

        for (var done : pool.invokeAll(work)) {
            done.get();
        }
        pool.shutdown();

        for (var caseId : cases) {
            assertThat(jdbc.sql("select count(*), max(seq) from audit_entry where case_id = :id")
                            .param("id", caseId)
                            .query((row, index) -> List.of(row.getLong(1), row.getLong(2)))
                            .single())
                    .containsExactly(40L, 40L);
        }
        assertThat(AuditVerifier.verify(exported(), List.of())).isEmpty();
    }

    @Test
    void nothingIsEverChangedOrDeleted() {
        var caseId = Ids.next();
        transaction.executeWithoutResult(status -> events.publishEvent(fact(caseId, "x")));

        for (var sql : List.of(
                "update audit_entry set actor = 'y'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_chain",
                "truncate audit_chain",
                "update audit_chain set seq = 0",
                "update audit_chain set hash = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
        assertThat(ofCase(caseId)).hasSize(1);
    }

    @Test
    void theVerifierFindsWhatASuperuserDid(@TempDir Path folder) throws Exception {
        var caseId = Ids.next();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(fact(caseId, "a"));
            events.publishEvent(fact(caseId, "b"));
        });
        var earlier = exported();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger audit_entry_insert_only")
                    .update();
            jdbc.sql("update audit_entry set line = replace(line, '\"b\"', '\"c\"') where case_id = :id and seq = 2")
                    .param("id", caseId)
                    .update();
            jdbc.sql("alter table audit_entry enable trigger audit_entry_insert_only")
                    .update();
        });
        var file = Files.write(folder.resolve("export.ndjson"), exported());

        assertThat(AuditVerifier.verify(Files.readAllLines(file), earlier))
                .singleElement()
                .asString()
                .contains(caseId.toString(), "seq 2");

        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger audit_entry_insert_only")
                    .update();
            jdbc.sql("update audit_entry set line = replace(line, '\"c\"', '\"b\"') where case_id = :id and seq = 2")
                    .param("id", caseId)
                    .update();
            jdbc.sql("alter table audit_entry enable trigger audit_entry_insert_only")
                    .update();
        });
        assertThat(AuditVerifier.verify(exported(), earlier)).isEmpty();
    }

    @Test
    void onlyAuditorsReadIt() {
        var other = new AuditLog.Reader("admin", Set.of("ADMIN", "MANAGER"));

        assertThatThrownBy(() -> log.list(query(null), other)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> log.export(new ByteArrayOutputStream(), other)).isInstanceOf(Problem.class);
    }

    @Test
    void whoeverBreaksOffAnExportIsOnRecordAndASlowLineHoldsNoTransaction() {
        var before = exports();
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> log.export(broken, AUDITOR)).isInstanceOf(UncheckedIOException.class);

        assertThat(exports()).isEqualTo(before + 1);
    }

    private int exports() {
        return jdbc.sql("select count(*) from audit_entry where action = 'audit.exported'")
                .query(Integer.class)
                .single();
    }

    private static Auditable.Entry fact(UUID caseId, String words) {
        return new Auditable.Entry("test.done", "tct.head", "HIỆU TRƯỞNG", caseId, "task:1", Map.of("words", words));
    }

    private List<AuditEntry> ofCase(UUID caseId) {
        return log.list(query(caseId), AUDITOR);
    }

    private static AuditQuery query(@org.jspecify.annotations.Nullable UUID caseId) {
        return new AuditQuery(caseId, null, null, null, null, null, null, 100);
    }

    private List<String> exported() {
        var out = new ByteArrayOutputStream();
        log.export(out, AUDITOR);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
