package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Appointment;
import vn.giaouoc.organization.Appointments;
import vn.giaouoc.organization.Capacity;
import vn.giaouoc.organization.Delegations;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.organization.PersonHistory;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.SigningRule;
import vn.giaouoc.organization.SigningRules;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Problem;

/** Power to sign given in writing: one's own by oneself, everybody's by administrators. */
@Controller
public class DelegationPages {

    private final Delegations delegations;
    private final People people;
    private final Appointments appointments;
    private final SigningRules rules;
    private final Units units;
    private final Days days;
    private final Pages pages;

    DelegationPages(
            Delegations delegations,
            People people,
            Appointments appointments,
            SigningRules rules,
            Units units,
            Days days,
            Pages pages) {
        this.delegations = delegations;
        this.people = people;
        this.appointments = appointments;
        this.rules = rules;
        this.units = units;
        this.days = days;
        this.pages = pages;
    }

    /**
     * @param unitChoices units in which the grantor holds a post whose powers can be given
     * @param granteeChoices colleagues in those units
     * @param types document types by whether a delegate may sign them
     */
    public record DelegationPage(
            Person grantor,
            boolean self,
            LocalDate today,
            List<Choice> unitChoices,
            List<Choice> granteeChoices,
            List<SigningRule> types) {}

    @GetMapping("/organization/people/{id}/delegation")
    ModelAndView form(@PathVariable UUID id, Actor actor) {
        var day = days.today();
        var history = people.history(id, actor);
        if (!history.mayEditOwn()) {
            throw Problem.notFound("security.no-such-address");
        }
        var own = heads(history, day);
        var names = units.names(own, day);
        var grantees = new ArrayList<Choice>();
        for (var unit : own) {
            for (var held : appointments.ofUnit(unit, day)) {
                if (!held.person().equals(id)) {
                    grantees.add(grantee(held, own.size() > 1 ? names.getOrDefault(unit, unit) : ""));
                }
            }
        }
        return Pages.show(
                "organization/delegation",
                new DelegationPage(
                        history.person(),
                        id.equals(actor.person()),
                        day,
                        own.stream()
                                .map(unit -> new Choice(unit, names.getOrDefault(unit, unit)))
                                .toList(),
                        once(grantees),
                        rules.all(day).stream()
                                .filter(rule -> rule.tuqMaySign() || rule.deputyMaySign())
                                .toList()));
    }

    /** Units whose head, or who for a time leads, the person is: only such powers can be given. */
    private static List<String> heads(PersonHistory history, LocalDate day) {
        return history.appointments().stream()
                .filter(held -> held.valid().contains(day))
                .filter(held -> held.post() == Post.HEAD || held.post() == Post.DEPUTY)
                .map(Appointment::unit)
                .distinct()
                .toList();
    }

    private static Choice grantee(Appointment held, String unitName) {
        return new Choice(
                held.person().toString(),
                held.personName() + " — " + held.title() + (unitName.isEmpty() ? "" : ", " + unitName));
    }

    private static List<Choice> once(List<Choice> choices) {
        return List.copyOf(choices.stream()
                .collect(Collectors.toMap(
                        Choice::value, choice -> choice, (one, other) -> one, java.util.LinkedHashMap::new))
                .values());
    }

    @PostMapping("/organization/people/{id}/delegation")
    String grant(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var delegation = delegations.grant(Typed.read(sent, typed -> read(id, typed)), actor);
        return pages.done(
                request,
                "/organization/people/" + id,
                "delegation.granted",
                delegation.granteeName(),
                delegation.document());
    }

    private static Delegations.NewDelegation read(UUID grantor, Typed typed) {
        var types = Set.copyOf(typed.all("types"));
        if (types.isEmpty()) {
            typed.refuse("types", "web.form.choose", "");
        }
        if (typed.dayOrNull("to") == null) {
            typed.refuse("to", "web.form.missing", "");
        }
        return new Delegations.NewDelegation(
                typed.text("unit"),
                grantor,
                typed.id("grantee"),
                typed.one("capacity", Capacity.class),
                types,
                typed.several("fields", Field.class),
                typed.text("document"),
                typed.period("from", "to"));
    }

    @PostMapping("/organization/people/{person}/delegations/{id}/revoke")
    String revoke(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var typed = Typed.read(sent, form -> new Revocation(form.text("reason"), form.number("version")));
        delegations.revoke(id, typed.reason, typed.version, actor);
        return pages.done(request, "/organization/people/" + person, "delegation.revoked");
    }

    private record Revocation(String reason, int version) {}
}
