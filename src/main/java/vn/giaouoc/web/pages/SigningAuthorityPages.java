package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.SigningAuthority;
import vn.giaouoc.organization.SigningRule;
import vn.giaouoc.organization.SigningRules;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;

/** Who may sign this kind of document for this unit on this day, in which capacity, on what basis? */
@Controller
public class SigningAuthorityPages {

    private final SigningAuthority authority;
    private final SigningRules rules;
    private final Units units;
    private final Days days;

    SigningAuthorityPages(SigningAuthority authority, SigningRules rules, Units units, Days days) {
        this.authority = authority;
        this.rules = rules;
        this.units = units;
        this.days = days;
    }

    /**
     * @param unit the unit asked about; null before anything was asked
     * @param rule the day's rule of the type asked about
     * @param answer null before anything was asked
     */
    public record AuthorityPage(
            List<Unit> units,
            List<String> types,
            @Nullable Unit unit,
            String type,
            @Nullable Field field,
            LocalDate at,
            @Nullable SigningRule rule,
            SigningAuthority.@Nullable Answer answer) {}

    @GetMapping("/organization/signing-authority")
    ModelAndView ask(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "COVENANT") String type,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String at,
            Actor actor) {
        var day = days.of(at);
        var all = units.all(day);
        var types = rules.all(day).stream().map(SigningRule::type).toList();
        var asked = unit.isEmpty() ? own(actor) : unit;
        var found =
                all.stream().filter(one -> one.code().equals(asked)).findFirst().orElse(null);
        var chosen = Arrays.stream(Field.values())
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElse(null);
        var answer =
                found == null || !types.contains(type) ? null : authority.whoMaySign(found.code(), type, chosen, day);
        return Pages.show(
                "organization/authority",
                new AuthorityPage(
                        all,
                        types,
                        found,
                        type,
                        chosen,
                        day,
                        rules.find(type, day).orElse(null),
                        answer));
    }

    /** One's own unit is asked about most. */
    private static String own(Actor actor) {
        return actor.holdings().isEmpty() ? "" : actor.holdings().get(0).unit();
    }
}
