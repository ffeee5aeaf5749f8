package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Problem;

/** The dated rules of who may sign which type of document. Writing is for {@code ADMIN}. */
@Service
public class SigningRules {

    private static final String TYPE = "[A-Z][A-Z0-9_]{0,39}";

    private final SigningRuleRepository repository;
    private final OrganizationJournal journal;

    SigningRules(SigningRuleRepository repository, OrganizationJournal journal) {
        this.repository = repository;
        this.journal = journal;
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
     * Sets the rule of a type from a day on; the rule before stays on record until the day before. Tasks that wait are not
     * readdressed, but nobody acts on a delegation that the new rule does not allow.
     *
     * @throws Problem {@code organization.not-administrator}; {@code organization.code-malformed}; {@code
     *     organization.source-missing}; {@code organization.later-change-exists}
     */
    @Transactional
    public SigningRule set(NewRule rule, Actor actor) {
        Rights.requireAdministrator(actor);
        Rights.requireCode(rule.type(), TYPE);
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
        var change = OrganizationJournal.ofPeople(
                OrganizationChanged.Kind.SIGNING_RULE, Set.of(), Set.of(), rule.from(), actor);
        journal.tell(actor, "signing-rule-set", "signing-rule:" + rule.type(), facts, change);
        return find(rule.type(), rule.from()).orElseThrow();
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
