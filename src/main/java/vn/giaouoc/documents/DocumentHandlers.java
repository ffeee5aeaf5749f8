package vn.giaouoc.documents;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaouoc.shared.ServiceTaskHandler;

/** What the drawings do to a document by themselves. */
@Configuration(proxyBeanMethods = false)
class DocumentHandlers {

    /**
     * Begins a case: says whether drafter and document were already chosen by the process that called this one, and so whether
     * the head has yet to assign.
     */
    @Bean
    ServiceTaskHandler openDocumentCase() {
        return handler("openDocumentCase", input -> {
            var assigned = CaseVariables.text(input.variables(), "documentId") != null
                    && CaseVariables.text(input.variables(), "drafter") != null;
            var type = CaseVariables.type(input.variables());
            return type == null ? Map.of("assigned", assigned) : Map.of("assigned", assigned, "documentType", type);
        });
    }

    /** Files the issued original in its case; the process ends as {@code issued}. */
    @Bean
    ServiceTaskHandler fileDocument(CaseDocuments documents) {
        return handler("fileDocument", input -> {
            documents.moveBySystem(UUID.fromString(input.required("documentId")), DocumentStep.FILE, null);
            return Map.of("outcome", "issued");
        });
    }

    /** Closes a document that its signatory rejected, or that was never assigned; the process ends as {@code rejected}. */
    @Bean
    ServiceTaskHandler closeRejected(CaseDocuments documents) {
        return handler("closeRejected", input -> {
            close(documents, input.text("documentId"), DocumentStep.REJECT);
            return Map.of("outcome", "rejected");
        });
    }

    /** Closes a document that its starter took back before it was signed; the process ends as {@code withdrawn}. */
    @Bean
    ServiceTaskHandler closeWithdrawn(CaseDocuments documents) {
        return handler("closeWithdrawn", input -> {
            close(documents, input.text("documentId"), DocumentStep.WITHDRAW);
            return Map.of("outcome", "withdrawn");
        });
    }

    /** Closed already is closed: the step before may have done it with its reason. */
    private static void close(CaseDocuments documents, @Nullable String id, DocumentStep step) {
        if (id == null || id.isBlank()) {
            return;
        }
        var document = UUID.fromString(id);
        var open = documents.facts(document).stream()
                .anyMatch(facts -> facts.state().after(step).isPresent());
        if (open) {
            documents.moveBySystem(document, step, null);
        }
    }

    private static ServiceTaskHandler handler(String name, Work work) {
        return new ServiceTaskHandler() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Outcome handle(Input input) {
                return Outcome.with(work.done(input));
            }
        };
    }

    @FunctionalInterface
    private interface Work {
        Map<String, Object> done(ServiceTaskHandler.Input input);
    }
}
