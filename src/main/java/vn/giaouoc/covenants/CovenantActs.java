package vn.giaouoc.covenants;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaouoc.shared.TaskAct;

/** The acts that drawings name. */
@Configuration(proxyBeanMethods = false)
class CovenantActs {

    private static final Function<TaskAct.Opening, Map<String, Object>> NO_FORM = opening -> Map.of();

    @Bean
    TaskAct openYearAct(Opening opening) {
        return new Named("open-year", opening::form, opening::confirm);
    }

    @Bean
    TaskAct proposeTeamAct(SupportTeam team) {
        return new Named("propose-team", team::form, team::propose);
    }

    @Bean
    TaskAct packetAct(Packets packets) {
        return new Named("packet", packets::form, packets::complete);
    }

    @Bean
    TaskAct packetTextsAct(Packets packets) {
        return new Named("packet-texts", packets::form, packets::edit);
    }

    @Bean
    TaskAct inviteAct(Conferences conferences) {
        return new Named("invite", NO_FORM, conferences::invite);
    }

    @Bean
    TaskAct attendanceAct(Conferences conferences) {
        return new Named("attendance", NO_FORM, conferences::attend);
    }

    @Bean
    TaskAct adoptAct(Conferences conferences) {
        return new Named("adopt", NO_FORM, conferences::adopt);
    }

    @Bean
    TaskAct minutesAct(Conferences conferences) {
        return new Named("minutes", conferences::minutesForm, conferences::minutes);
    }

    @Bean
    TaskAct minutesApproveAct(Conferences conferences) {
        return new Named("minutes-approve", NO_FORM, conferences::confirmMinutes);
    }

    @Bean
    TaskAct redraftAct(Conferences conferences) {
        return new Named("redraft", NO_FORM, conferences::redraft);
    }

    @Bean
    TaskAct covenantSignAct(Signing signing) {
        return new Slow("covenant-sign", NO_FORM, signing::digital, signing::prepare, signing::decide);
    }

    @Bean
    TaskAct covenantPaperRecordAct(Signing signing) {
        return new Named("covenant-paper-record", signing::paperForm, signing::recordPaper);
    }

    @Bean
    TaskAct covenantPaperConfirmAct(Signing signing) {
        return new Named("covenant-paper-confirm", signing::paperForm, signing::confirmPaper);
    }

    @Bean
    TaskAct signingOverdueAct(Signing signing) {
        return new Named("signing-overdue", NO_FORM, signing::overdue);
    }

    @Bean
    TaskAct headChoiceAct(Stopping stopping) {
        return new Named("head-choice", stopping::form, stopping::choose);
    }

    @Bean
    TaskAct signCompanionsAct(Issuing issuing) {
        return new Slow(
                "sign-companions", NO_FORM, issuing::digital, issuing::prepareSignatures, issuing::signCompanions);
    }

    @Bean
    TaskAct covenantNumberAct(Issuing issuing) {
        return new Slow(
                "covenant-number", NO_FORM, issuing::numberedDigitally, issuing::prepareNumbers, issuing::number);
    }

    @Bean
    TaskAct covenantIssueAct(Issuing issuing) {
        return new Named("covenant-issue", NO_FORM, issuing::issue);
    }

    @Bean
    TaskAct targetsDraftAct(Registrations registrations) {
        return new Named("targets-draft", registrations::form, registrations::draft);
    }

    @Bean
    TaskAct approveTargetsAct(Registrations registrations) {
        return new Slow(
                "approve-targets",
                registrations::form,
                request -> request.outcome().equals("approve"),
                registrations::press,
                registrations::approve);
    }

    @Bean
    TaskAct registerTargetsAct(Registrations registrations) {
        return new Slow(
                "register-targets",
                registrations::form,
                registrations::digital,
                registrations::prepare,
                registrations::register);
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

    /** An act part of which is done before the transaction. */
    private record Slow(
            String name,
            Function<TaskAct.Opening, Map<String, Object>> form,
            Predicate<TaskAct.Request> needed,
            Function<TaskAct.Request, AutoCloseable> preparation,
            Function<TaskAct.Request, Map<String, Object>> effect)
            implements TaskAct {

        @Override
        public Map<String, Object> initial(Opening opening) {
            return form.apply(opening);
        }

        @Override
        public boolean slow(Request request) {
            return needed.test(request);
        }

        @Override
        public AutoCloseable prepare(Request request) {
            return preparation.apply(request);
        }

        @Override
        public Map<String, Object> apply(Request request) {
            return effect.apply(request);
        }
    }
}
