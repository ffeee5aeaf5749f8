package vn.giaouoc.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that belongs in the audit. Published as an application event inside the transaction that makes it true; the audit
 * writes it in the same commit, or neither happens.
 */
public interface Auditable {

    /** What the audit keeps of it. */
    Entry audit();

    /**
     * @param action closed vocabulary {@code <module>.<past tense>}, for example {@code workflow.completed}
     * @param actor login of the person, or {@code system} for what the engine's clock did
     * @param capacity in which capacity, as printed; null where none applies
     * @param caseId root process instance (our id) the fact belongs to; null outside cases
     * @param subject what it is about, {@code document:<id>}, {@code unit:<code>}, {@code task:<id>}
     * @param facts few, small, no document text, no personal data beyond codes
     */
    record Entry(
            String action,
            String actor,
            @Nullable String capacity,
            @Nullable UUID caseId,
            String subject,
            Map<String, String> facts)
            implements Auditable {

        @Override
        public Entry audit() {
            return this;
        }
    }
}
