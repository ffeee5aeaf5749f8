package vn.giaouoc.consultations;

import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaouoc.shared.TaskAct;

/** The acts that drawings name. */
@Configuration(proxyBeanMethods = false)
class ConsultationActs {

    @Bean
    TaskAct opinionDraftAct(Answers answers) {
        return new Named("opinion-draft", answers::form, answers::draft);
    }

    @Bean
    TaskAct opinionApproveAct(Answers answers) {
        return new Named("opinion-approve", answers::form, answers::approve);
    }

    @Bean
    TaskAct consolidateAct(Consolidation consolidation) {
        return new Named("consolidate", consolidation::form, consolidation::close);
    }

    private record Named(
            String name,
            Function<TaskAct.Opening, Map<String, Object>> form,
            Function<TaskAct.Request, Map<String, Object>> effect)
            implements TaskAct {

        @Override
        public Map<String, Object> initial(Opening opening) {
            return form.apply(opening);
        }

        @Override
        public Map<String, Object> apply(Request request) {
            return effect.apply(request);
        }
    }
}
