package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Appointment;
import vn.giaouoc.organization.Delegation;
import vn.giaouoc.organization.Managers;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.PersonHistory;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Units;
import vn.giaouoc.security.AccountSummary;
import vn.giaouoc.security.Accounts;

/** One person: posts, absences and delegations over time. */
@Controller
public class PersonPages {

    private final People people;
    private final Units units;
    private final Managers managers;
    private final Accounts accounts;
    private final Days days;

    PersonPages(People people, Units units, Managers managers, Accounts accounts, Days days) {
        this.people = people;
        this.units = units;
        this.managers = managers;
        this.accounts = accounts;
        this.days = days;
    }

    /**
     * @param unitNames names of all units on the page, by code
     * @param account for administrators; null for others and for people without one
     * @param scopes what the person watches as manager, for administrators and the person
     */
    public record PersonPage(
            PersonHistory history,
            LocalDate at,
            boolean self,
            Map<String, String> unitNames,
            @Nullable AccountSummary account,
            List<Managers.Scope> scopes) {

        public List<Appointment> held() {
            return history.appointments().stream()
                    .filter(appointment -> appointment.valid().contains(at))
                    .toList();
        }

        public List<Appointment> notHeld() {
            return history.appointments().stream()
                    .filter(appointment -> !appointment.valid().contains(at))
                    .toList();
        }

        public boolean away() {
            return history.absences().stream().anyMatch(absence -> absence.holdsOn(at));
        }

        public String unitName(String code) {
            return unitNames.getOrDefault(code, code);
        }
    }

    @GetMapping("/organization/people/{id}")
    ModelAndView person(@PathVariable UUID id, Actor actor) {
        var day = days.today();
        var history = people.history(id, actor);
        boolean self = id.equals(actor.person());
        boolean admin = actor.has(Role.ADMIN);
        Optional<AccountSummary> account = admin ? accounts.ofPerson(id) : Optional.empty();
        return Pages.show(
                "organization/person",
                new PersonPage(
                        history,
                        day,
                        self,
                        units.names(unitsOf(history), day),
                        account.orElse(null),
                        admin || self ? managers.ofPerson(id) : List.of()));
    }

    private static List<String> unitsOf(PersonHistory history) {
        return Stream.of(
                        history.appointments().stream().map(Appointment::unit),
                        history.delegationsGiven().stream().map(Delegation::unit),
                        history.delegationsReceived().stream().map(Delegation::unit))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }
}
