package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Absence;
import vn.giaouoc.organization.Absences;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Delegation;
import vn.giaouoc.organization.Delegations;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Problem;

/** Days away: one's own by oneself, everybody's by administrators; and the page of all that is in force or to come. */
@Controller
public class AbsencePages {

    private final Absences absences;
    private final Delegations delegations;
    private final People people;
    private final Days days;
    private final Pages pages;

    AbsencePages(Absences absences, Delegations delegations, People people, Days days, Pages pages) {
        this.absences = absences;
        this.delegations = delegations;
        this.people = people;
        this.days = days;
        this.pages = pages;
    }

    /** @param everybody the reader sees those of everybody, not only one's own */
    public record CurrentPage(List<Absence> absences, List<Delegation> delegations, boolean everybody, LocalDate at) {}

    /** @param self the reader's own absence */
    public record AbsencePage(Person person, boolean self, LocalDate today) {}

    @GetMapping("/organization/absences")
    ModelAndView current(Actor actor) {
        return Pages.show(
                "organization/absences",
                new CurrentPage(
                        absences.current(actor), delegations.current(actor), actor.has(Role.ADMIN), days.today()));
    }

    @GetMapping("/organization/people/{id}/absence")
    ModelAndView form(@PathVariable UUID id, Actor actor) {
        var history = people.history(id, actor);
        if (!history.mayEditOwn()) {
            throw Problem.notFound("security.no-such-address");
        }
        return Pages.show(
                "organization/absence", new AbsencePage(history.person(), id.equals(actor.person()), days.today()));
    }

    @PostMapping("/organization/people/{id}/absence")
    String record(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var absence = absences.record(
                Typed.read(
                        sent,
                        typed -> new Absences.NewAbsence(
                                id, typed.text("reason"), typed.text("document"), typed.period("from", "to"))),
                actor);
        return pages.done(
                request,
                "/organization/people/" + id,
                "absence.recorded",
                absence.valid().from(),
                absence.valid().to() == null ? "…" : absence.valid().to());
    }

    @PostMapping("/organization/people/{person}/absences/{id}/revoke")
    String revoke(
            @PathVariable UUID person,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        var typed = Typed.read(sent, form -> new Revocation(form.text("reason"), form.number("version")));
        absences.revoke(id, typed.reason, typed.version, actor);
        return pages.done(request, "/organization/people/" + person, "absence.revoked");
    }

    private record Revocation(String reason, int version) {}
}
