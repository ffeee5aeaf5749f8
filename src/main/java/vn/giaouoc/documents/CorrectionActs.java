package vn.giaouoc.documents;

import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.giaouoc.shared.CaseStopped;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;

/** What the drawing {@code document-correction} does, by persons and by itself. */
@Configuration(proxyBeanMethods = false)
class CorrectionActs {

    /** Who may sign such a document decides about the issued one; the decision stays with it. */
    @Bean
    TaskAct correctionDecideAct(Corrections corrections, CaseDocuments documents) {
        return new Named(
                "correction-decide",
                corrections,
                request -> documents.endorse(
                        Subject.of(request),
                        "CORRECTION",
                        request.outcome(),
                        request.text("reason"),
                        request.acting()));
    }

    @Bean
    TaskAct correctionEffectAct(Corrections corrections) {
        return new Named(
                "correction-effect",
                corrections,
                request -> corrections.takeEffect(request.instance(), request.acting()));
    }

    @Bean
    TaskAct correctionCloseAct(Corrections corrections) {
        return new Named(
                "correction-close",
                corrections,
                request -> corrections.close(request.instance(), request.text("remark"), request.acting()));
    }

    /** Notes which issued document is to be recalled, corrected or replaced, and which paper that takes. */
    @Bean
    ServiceTaskHandler openCorrection(Corrections corrections) {
        return new Handler("openCorrection", input -> corrections.open(input.instance(), input.variables()));
    }

    /** Nothing is done about the issued document: it stands as it is. */
    @Bean
    ServiceTaskHandler dropCorrection(Corrections corrections) {
        return new Handler("dropCorrection", input -> {
            corrections.drop(input.instance());
            return Map.of("outcome", "dropped");
        });
    }

    @Bean
    StoppedCorrections stoppedCorrections(Corrections corrections) {
        return new StoppedCorrections(corrections);
    }

    /** A case that is stopped leaves the issued document as it is. */
    record StoppedCorrections(Corrections corrections) {

        @EventListener
        void on(CaseStopped stopped) {
            corrections.drop(stopped.instance());
        }
    }

    private record Named(String name, Corrections corrections, Consumer<TaskAct.Request> effect) implements TaskAct {

        @Override
        public Map<String, Object> initial(Opening opening) {
            return corrections.request(opening.instance());
        }

        @Override
        public Map<String, Object> apply(Request request) {
            effect.accept(request);
            return Map.of();
        }
    }

    private record Handler(String name, Work work) implements ServiceTaskHandler {

        @Override
        public Outcome handle(Input input) {
            return Outcome.with(work.done(input));
        }
    }

    @FunctionalInterface
    private interface Work {
        Map<String, Object> done(ServiceTaskHandler.Input input);
    }
}
