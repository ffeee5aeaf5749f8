package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.documents.DocumentState.APPROVED;
import static vn.giaouoc.documents.DocumentState.CORRECTED;
import static vn.giaouoc.documents.DocumentState.DRAFT;
import static vn.giaouoc.documents.DocumentState.FILED;
import static vn.giaouoc.documents.DocumentState.IN_REVIEW;
import static vn.giaouoc.documents.DocumentState.ISSUED;
import static vn.giaouoc.documents.DocumentState.NUMBERED;
import static vn.giaouoc.documents.DocumentState.RECALLED;
import static vn.giaouoc.documents.DocumentState.REJECTED;
import static vn.giaouoc.documents.DocumentState.SIGNED;
import static vn.giaouoc.documents.DocumentState.SUPERSEDED;
import static vn.giaouoc.documents.DocumentState.WITHDRAWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentStateTests {

    /** What each state allows, and where it leads; everything else is refused. */
    private static final Map<DocumentState, Map<DocumentStep, DocumentState>> LAWFUL = new EnumMap<>(Map.of(
            DRAFT,
            Map.of(
                    DocumentStep.REVISE, DRAFT,
                    DocumentStep.SUBMIT, IN_REVIEW,
                    DocumentStep.RETURN, DRAFT,
                    DocumentStep.REJECT, REJECTED,
                    DocumentStep.WITHDRAW, WITHDRAWN),
            IN_REVIEW,
            Map.of(
                    DocumentStep.REVISE, IN_REVIEW,
                    DocumentStep.SUBMIT, IN_REVIEW,
                    DocumentStep.RETURN, DRAFT,
                    DocumentStep.APPROVE, APPROVED,
                    DocumentStep.REJECT, REJECTED,
                    DocumentStep.WITHDRAW, WITHDRAWN),
            APPROVED,
            Map.of(
                    DocumentStep.REVISE, IN_REVIEW,
                    DocumentStep.RETURN, DRAFT,
                    DocumentStep.APPROVE, APPROVED,
                    DocumentStep.REOPEN, IN_REVIEW,
                    DocumentStep.SIGN, SIGNED,
                    DocumentStep.REJECT, REJECTED,
                    DocumentStep.WITHDRAW, WITHDRAWN),
            SIGNED,
            Map.of(DocumentStep.NUMBER, NUMBERED, DocumentStep.REOPEN, IN_REVIEW),
            NUMBERED,
            Map.of(DocumentStep.SEAL, NUMBERED, DocumentStep.ISSUE, ISSUED),
            ISSUED,
            Map.of(
                    DocumentStep.FILE, FILED,
                    DocumentStep.RECALL, RECALLED,
                    DocumentStep.CORRECT, CORRECTED,
                    DocumentStep.SUPERSEDE, SUPERSEDED),
            FILED,
            Map.of(
                    DocumentStep.RECALL, RECALLED,
                    DocumentStep.CORRECT, CORRECTED,
                    DocumentStep.SUPERSEDE, SUPERSEDED),
            CORRECTED,
            Map.of(
                    DocumentStep.RECALL, RECALLED,
                    DocumentStep.CORRECT, CORRECTED,
                    DocumentStep.SUPERSEDE, SUPERSEDED)));

    @Test
    void everyPairOfStateAndStepLeadsWhereTheLawSaysOrIsRefused() {
        for (var state : DocumentState.values()) {
            for (var step : DocumentStep.values()) {
                var expected = LAWFUL.getOrDefault(state, Map.of()).get(step);

                assertThat(state.after(step).orElse(null))
                        .as("%s after %s", state, step)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsOverStaysOver() {
        for (var state : Set.of(REJECTED, WITHDRAWN, RECALLED, SUPERSEDED)) {
            assertThat(EnumSet.allOf(DocumentStep.class))
                    .as(state.name())
                    .noneMatch(step -> state.after(step).isPresent());
        }
    }
}
