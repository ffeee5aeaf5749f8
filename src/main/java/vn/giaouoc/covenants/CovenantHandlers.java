package vn.giaouoc.covenants;

import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaouoc.shared.ServiceTaskHandler;

/** What service tasks of the drawing do. */
@Configuration(proxyBeanMethods = false)
class CovenantHandlers {

    @Bean
    ServiceTaskHandler createGroupYearHandler(Opening opening) {
        return new Named("createGroupYear", opening::create);
    }

    @Bean
    ServiceTaskHandler appointSupportTeamHandler(SupportTeam team) {
        return new Named("appointSupportTeam", team::appoint);
    }

    @Bean
    ServiceTaskHandler openOpinionRoundHandler(OpinionStage stage) {
        return new Named("openOpinionRound", stage::open);
    }

    @Bean
    ServiceTaskHandler recordNoReplyHandler(OpinionStage stage) {
        return new Named("recordNoReply", stage::recordNoReply);
    }

    @Bean
    ServiceTaskHandler startConsolidationHandler(OpinionStage stage) {
        return new Named("startConsolidation", stage::startConsolidation);
    }

    @Bean
    ServiceTaskHandler nextSignersHandler(Signing signing) {
        return new Named("nextSigners", signing::next);
    }

    @Bean
    ServiceTaskHandler stopSigningHandler(Stopping stopping) {
        return new Named("stopSigning", stopping::stop);
    }

    @Bean
    ServiceTaskHandler endWithoutCovenantHandler(Stopping stopping) {
        return new Named("endWithoutCovenant", stopping::endWithout);
    }

    @Bean
    ServiceTaskHandler openRegistrationHandler(Registrations registrations) {
        return new Named("openRegistration", registrations::open);
    }

    @Bean
    ServiceTaskHandler recordUnregisteredHandler(Registrations registrations) {
        return new Named("recordUnregistered", registrations::expire);
    }

    @Bean
    ServiceTaskHandler finishCovenantHandler(Registrations registrations) {
        return new Named("finishCovenant", registrations::finish);
    }

    @Bean
    ServiceTaskHandler openAnnexHandler(Annexes annexes) {
        return new Named("openAnnex", annexes::open);
    }

    @Bean
    ServiceTaskHandler finishAnnexHandler(Annexes annexes) {
        return new Named("finishAnnex", annexes::finish);
    }

    private record Named(String name, Function<ServiceTaskHandler.Input, ServiceTaskHandler.Outcome> effect)
            implements ServiceTaskHandler {

        @Override
        public Outcome handle(Input input) {
            return effect.apply(input);
        }
    }
}
