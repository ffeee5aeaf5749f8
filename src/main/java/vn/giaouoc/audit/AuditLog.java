package vn.giaouoc.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;

/** What auditors read. Nobody writes here: facts arrive as events, in the transaction that makes them true. */
@Service
public class AuditLog {

    private static final int CHUNK = 1_000;

    private final AuditRepository repository;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate snapshot;

    AuditLog(AuditRepository repository, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.events = events;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /**
     * Who reads the audit. The module knows only {@code shared}, so the caller says it in plain words.
     *
     * @param roles names of the account's roles
     */
    public record Reader(String login, Set<String> roles) {}

    /**
     * Entries, newest first.
     *
     * @throws Problem {@code audit.unknown} if the reader is no auditor: the audit does not exist for others
     */
    public List<AuditEntry> list(AuditQuery query, Reader reader) {
        admit(reader);
        return repository.list(query);
    }

    /**
     * The whole audit as NDJSON in UTF-8: first all entries {@code {"hash":…,"entry":{canonical JSON}}} in the order of their
     * chains, then the heads {@code {"head":chain,"seq":n,"hash":…}}. {@link AuditVerifier} reads it without the product. All
     * of one moment. The export itself becomes a fact of the audit before its first byte leaves, so that whoever breaks off
     * half way is on record too.
     *
     * @throws Problem {@code audit.unknown} if the reader is no auditor
     */
    public void export(OutputStream out, Reader reader) {
        admit(reader);
        var exported = new Auditable.Entry("audit.exported", reader.login(), null, null, "audit:all", Map.of());
        send(this::write, () -> events.publishEvent(exported), out);
    }

    /**
     * The chain of one case in the form of {@link #export}, its head last: complete in itself, so it can be verified alone. For
     * rooms that have decided who may read it.
     */
    public void exportCase(UUID caseId, OutputStream out) {
        send(to -> writeCase("case:" + caseId, to), () -> {}, out);
    }

    /** By way of a file, since a reader with a slow line would hold the snapshot and its connection as long as it likes. */
    private void send(Consumer<OutputStream> lines, Runnable ready, OutputStream out) {
        try {
            var file = Files.createTempFile("audit", ".ndjson");
            try {
                try (var kept = new BufferedOutputStream(Files.newOutputStream(file))) {
                    snapshot.executeWithoutResult(status -> lines.accept(kept));
                }
                ready.run();
                Files.copy(file, out);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCase(String chain, OutputStream out) {
        var seq = 0L;
        for (var lines = repository.linesOf(chain, seq, CHUNK); !lines.isEmpty(); ) {
            lines.forEach(line -> print(out, entry(line)));
            seq = lines.get(lines.size() - 1).seq();
            lines = repository.linesOf(chain, seq, CHUNK);
        }
        repository.head(chain).ifPresent(head -> print(out, head(head)));
    }

    private static String entry(AuditRepository.ExportLine line) {
        return "{\"hash\":\"" + line.hash() + "\",\"entry\":" + line.line() + "}\n";
    }

    private static String head(AuditRepository.Head head) {
        return "{\"head\":\"" + head.chain() + "\",\"seq\":" + head.seq() + ",\"hash\":\"" + head.hash() + "\"}\n";
    }

    private static void admit(Reader reader) {
        if (!reader.roles().contains("AUDITOR")) {
            throw Problem.notFound("audit.unknown");
        }
    }

    private void write(OutputStream out) {
        var chain = "";
        var seq = 0L;
        for (var lines = repository.linesAfter(chain, seq, CHUNK); !lines.isEmpty(); ) {
            lines.forEach(line -> print(out, entry(line)));
            var last = lines.get(lines.size() - 1);
            lines = repository.linesAfter(last.chain(), last.seq(), CHUNK);
        }
        for (var heads = repository.headsAfter(chain, CHUNK); !heads.isEmpty(); ) {
            heads.forEach(head -> print(out, head(head)));
            heads = repository.headsAfter(heads.get(heads.size() - 1).chain(), CHUNK);
        }
    }

    private static void print(OutputStream out, String line) {
        try {
            out.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
