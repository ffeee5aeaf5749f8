package vn.giaouoc.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Vietnam;

/**
 * Writes each audited fact in the transaction that makes it true. The rows are written just before the commit, in the order
 * of their chains: the head of a chain is locked only for that moment, and two transactions never wait for each other in a
 * circle. If a row cannot be written, nothing is committed.
 */
@Component
class AuditListener {

    private final AuditRepository repository;
    private final Clock clock;

    AuditListener(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @EventListener
    void on(Auditable fact) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = fact.audit();
        var line = CanonicalEntry.of(chainOf(entry, Vietnam.day(at).toString()), at, entry);
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            repository.append(line);
            return;
        }
        pending().add(line);
    }

    /** Facts of a case hang together; all others per kind of subject and day, so that no chain grows without end. */
    private static String chainOf(Auditable.Entry entry, String day) {
        if (entry.caseId() != null) {
            return "case:" + entry.caseId();
        }
        var colon = entry.subject().indexOf(':');
        return (colon < 0 ? entry.subject() : entry.subject().substring(0, colon)) + ":" + day;
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending known) {
            return known;
        }
        var pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The facts of one transaction that are not written yet. */
    private final class Pending implements TransactionSynchronization, Ordered {

        private final List<CanonicalEntry> lines = new ArrayList<>();
        private boolean flushed;

        void add(CanonicalEntry line) {
            // what others tell while the transaction is already committing is written at once
            if (flushed) {
                repository.append(line);
            } else {
                lines.add(line);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            lines.sort(Comparator.comparing(CanonicalEntry::chain));
            lines.forEach(repository::append);
            flushed = true;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AuditListener.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AuditListener.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AuditListener.this);
        }
    }
}
