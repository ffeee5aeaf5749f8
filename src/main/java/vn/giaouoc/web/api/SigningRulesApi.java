package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.SigningRule;
import vn.giaouoc.organization.SigningRules;
import vn.giaouoc.shared.Problem;

/** Who may sign which type of document, as dated rules; for administrators, unknown to everybody else. */
@RestController
@RequestMapping("/api/v1/signing-rules")
class SigningRulesApi {

    private final SigningRules rules;
    private final Writes writes;

    SigningRulesApi(SigningRules rules, Writes writes) {
        this.rules = rules;
        this.writes = writes;
    }

    /**
     * @param type {@code *} for the general rule
     * @param to last day, inclusive; null while it has none
     */
    record RuleBody(
            String type,
            @Nullable Field defaultField,
            boolean deputyMaySign,
            boolean tuqMaySign,
            String source,
            LocalDate from,
            @Nullable LocalDate to) {

        RuleBody(SigningRule rule) {
            this(
                    rule.type(),
                    rule.defaultField(),
                    rule.deputyMaySign(),
                    rule.tuqMaySign(),
                    rule.source().citation(),
                    rule.valid().from(),
                    rule.valid().to());
        }
    }

    record NewRuleBody(
            String type,
            @Nullable Field defaultField,
            boolean deputyMaySign,
            boolean tuqMaySign,
            String source,
            LocalDate from) {}

    record EndBody(LocalDate lastDay, String source) {}

    @GetMapping
    @Operation(summary = "All rules there ever were, by type, the newest first")
    Items<RuleBody> history(Actor actor) {
        only(actor);
        return Items.all(rules.history(actor).stream().map(RuleBody::new).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a rule from today or later on; the one before ends the day before")
    RuleBody add(
            @RequestBody NewRuleBody body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        only(actor);
        if (!body.type().equals(SigningRule.ANY) && !DocumentType.known(body.type())) {
            throw Problem.invalid("documents.type-unknown", body.type());
        }
        var rule = new SigningRules.NewRule(
                body.type(), body.defaultField(), body.deputyMaySign(), body.tuqMaySign(), body.source(), body.from());
        return writes.once(
                key, actor, "POST /signing-rules", body, RuleBody.class, () -> new RuleBody(rules.add(rule, actor)));
    }

    @PostMapping("/{type}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the rule of a type; the general rule holds from the day after")
    void end(
            @PathVariable String type,
            @RequestBody EndBody body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        only(actor);
        var call = "POST /signing-rules/" + type + "/end";
        writes.once(key, actor, call, body, () -> rules.end(type, body.lastDay(), body.source(), actor));
    }

    private static void only(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notFound("security.no-such-address");
        }
    }
}
