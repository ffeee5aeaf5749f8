package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The dated rules of who may sign which type of document. */
@Service
public class SigningRules {

    private final SigningRuleRepository repository;

    SigningRules(SigningRuleRepository repository) {
        this.repository = repository;
    }

    /** Rules in force on a day, by type; without the general one. */
    public List<SigningRule> all(LocalDate at) {
        return repository.all(at).stream()
                .filter(rule -> !rule.type().equals(SigningRule.ANY))
                .toList();
    }

    /** The rule of a type's own on a day. */
    public Optional<SigningRule> find(String type, LocalDate at) {
        return all(at).stream().filter(rule -> rule.type().equals(type)).findFirst();
    }
}
