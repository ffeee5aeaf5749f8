package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.SigningRule;
import vn.giaouoc.organization.SigningRules;

/** Who may sign which type of document: dated rules with their source. A rule is added or ended, never changed. */
@Controller
public class SigningRulePages {

    private static final String ADDRESS = "/admin/signing-rules";

    private final SigningRules rules;
    private final Days days;
    private final Pages pages;

    SigningRulePages(SigningRules rules, Days days, Pages pages) {
        this.rules = rules;
        this.days = days;
        this.pages = pages;
    }

    /** @param types that a rule may be added for, the general one first */
    public record RulesPage(List<SigningRule> rules, List<String> types, LocalDate today) {

        public String state(SigningRule rule) {
            return rule.valid().contains(today) ? "now" : rule.valid().from().isAfter(today) ? "later" : "over";
        }

        /** A rule of a type's own that has no last day yet. */
        public boolean open(SigningRule rule) {
            return rule.valid().to() == null && !rule.type().equals(SigningRule.ANY);
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Actor actor) {
        Administrators.only(actor);
        var types = new ArrayList<String>();
        types.add(SigningRule.ANY);
        Arrays.stream(DocumentType.values()).map(Enum::name).forEach(types::add);
        return Pages.show("admin/signing-rules", new RulesPage(rules.history(actor), types, days.today()));
    }

    @PostMapping(ADDRESS)
    String add(@RequestParam MultiValueMap<String, String> sent, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        var rule = Typed.read(sent, SigningRulePages::rule);
        rules.add(rule, actor);
        return pages.done(request, ADDRESS, "rules.added", rule.from());
    }

    @PostMapping(ADDRESS + "/end")
    String end(@RequestParam MultiValueMap<String, String> sent, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        var last = Typed.read(sent, typed -> typed.day("lastDay"));
        var source = Typed.read(sent, typed -> typed.text("source"));
        rules.end(Typed.read(sent, typed -> typed.text("type")), last, source, actor);
        return pages.done(request, ADDRESS, "rules.ended", last);
    }

    private static SigningRules.NewRule rule(Typed typed) {
        var type = typed.text("type");
        var known = type.equals(SigningRule.ANY) || DocumentType.known(type);
        return new SigningRules.NewRule(
                known ? type : typed.refuse("type", "web.form.missing", ""),
                typed.textOrNull("defaultField") == null ? null : typed.one("defaultField", Field.class),
                typed.all("deputyMaySign").contains("true"),
                typed.all("tuqMaySign").contains("true"),
                typed.text("source"),
                typed.day("from"));
    }
}
