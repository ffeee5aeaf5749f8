package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** The dated rules of who may sign which type of document. Writing is for {@code ADMIN}. */
@Service
public class SigningRules {

    private static final String TYPE = "[A-Z][A-Z0-9_]{0,39}";

    private final SigningRuleRepository repository;
    private final OrganizationJournal journal;
    private final Clock clock;

    SigningRules(SigningRuleRepository repository, OrganizationJournal journal, Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.clock = clock;
    }

    /** Rules in force on a day, by type; without the general one. */
    @Transactional(readOnly = true)
    public List<SigningRule> all(LocalDate at) {
        return repository.all(at).stream()
                .filter(rule -> !rule.type().equals(SigningRule.ANY))
                .toList();
    }

    /** The rule of a type's own on a day. */
    @Transactional(readOnly = true)
    public Optional<SigningRule> find(String type, LocalDate at) {
        return all(at).stream().filter(rule -> rule.type().equals(type)).findFirst();
    }

    /**
     * All rules there ever were, the general one too, by type, the newest first; for administrators.
     *
     * @throws Problem {@code organization.not-administrator}
     */
    @Transactional(readOnly = true)
    public List<SigningRule> history(Actor actor) {
        Rights.requireAdministrator(actor);
        return repository.history();
    }

    /**
     * Adds a rule from today or a later day on; the rule before stays on record until the day before. What held on a past day, or
     * was set for the same day, is never written over.
     *
     * @throws Problem {@code organization.rule-in-past}; {@code organization.rule-exists} for a type and day that has one; and
     *     those of a rule that is not complete
     */
    @Transactional
    public SigningRule add(NewRule rule, Actor actor) {
        Rights.requireAdministrator(actor);
        requireToday(rule.from());
        if (repository.changesAfter(rule.type(), rule.from().minusDays(1))) {
            throw Problem.conflict("organization.rule-exists", rule.from());
        }
        return set(rule, actor);
    }

    /**
     * Ends the rule of a type; from the day after the general rule holds for it.
     *
     * @param lastDay today or later, inclusive
     * @param source regulation or decision that ends it
     * @throws Problem {@code organization.not-administrator}; {@code organization.rule-in-past}; {@code
     *     organization.rule-general} for the general rule; {@code organization.source-missing}; {@code organization.rule-unknown}
     *     if none is open
     */
    @Transactional
    public void end(String type, LocalDate lastDay, String source, Actor actor) {
        Rights.requireAdministrator(actor);
        requireToday(lastDay);
        Rights.requireText(source, "organization.source-missing");
        if (type.equals(SigningRule.ANY)) {
            throw Problem.conflict("organization.rule-general");
        }
        if (!repository.close(type, lastDay)) {
            throw Problem.notFound("organization.rule-unknown");
        }
        tell("signing-rule-ended", type, Map.of("lastDay", lastDay.toString(), "source", source), lastDay, actor);
    }

    private void requireToday(LocalDate day) {
        if (day.isBefore(Vietnam.today(clock))) {
            throw Problem.invalid("organization.rule-in-past", Vietnam.today(clock));
        }
    }

    private void tell(String what, String type, Map<String, String> facts, LocalDate day, Actor actor) {
        var change =
                OrganizationJournal.ofPeople(OrganizationChanged.Kind.SIGNING_RULE, Set.of(), Set.of(), day, actor);
        journal.tell(actor, what, "signing-rule:" + type, facts, change);
    }

    /**
     * Sets the rule of a type from a day on, also a past one; the rule before stays on record until the day before. Tasks that wait are not
     * readdressed, but nobody acts on a delegation that the new rule does not allow.
     *
     * @throws Problem {@code organization.not-administrator}; {@code organization.code-malformed}; {@code
     *     organization.source-missing}; {@code organization.later-change-exists}
     */
    @Transactional
    SigningRule set(NewRule rule, Actor actor) {
        Rights.requireAdministrator(actor);
        if (!rule.type().equals(SigningRule.ANY)) {
            Rights.requireCode(rule.type(), TYPE);
        }
        Rights.requireText(rule.source(), "organization.source-missing");
        if (repository.changesAfter(rule.type(), rule.from())) {
            throw Problem.conflict("organization.later-change-exists");
        }
        repository.end(rule.type(), rule.from());
        repository.insert(rule);
        var facts = Map.of(
                "deputyMaySign", String.valueOf(rule.deputyMaySign()),
                "tuqMaySign", String.valueOf(rule.tuqMaySign()),
                "source", rule.source(),
                "from", rule.from().toString());
        tell("signing-rule-set", rule.type(), facts, rule.from(), actor);
        return repository.all(rule.from()).stream()
                .filter(one -> one.type().equals(rule.type()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param defaultField field such a paper belongs to where none is named
     * @param source regulation or law; begins with {@code Giả định} for an assumption
     * @param from first day, inclusive
     */
    public record NewRule(
            String type,
            @Nullable Field defaultField,
            boolean deputyMaySign,
            boolean tuqMaySign,
            String source,
            LocalDate from) {}
}
