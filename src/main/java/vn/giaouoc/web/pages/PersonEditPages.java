package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Managers;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.organization.Units;

/** Administrators record people and say what managers may watch. */
@Controller
public class PersonEditPages {

    private final People people;
    private final Managers managers;
    private final Units units;
    private final Groups groups;
    private final Days days;
    private final Pages pages;

    PersonEditPages(People people, Managers managers, Units units, Groups groups, Days days, Pages pages) {
        this.people = people;
        this.managers = managers;
        this.units = units;
        this.groups = groups;
        this.days = days;
        this.pages = pages;
    }

    /** @param person null for a new one */
    public record EditPage(@Nullable Person person) {}

    /** What a person may watch, and what could be added. */
    public record ScopePage(Person person, List<Managers.Scope> scopes, List<Choice> choices, LocalDate today) {}

    @GetMapping("/organization/people/new")
    ModelAndView create(Actor actor) {
        Administrators.only(actor);
        return Pages.show("organization/person-edit", new EditPage(null));
    }

    @PostMapping("/organization/people/new")
    String create(@RequestParam MultiValueMap<String, String> sent, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        var person = people.create(Typed.read(sent, PersonEditPages::read), actor);
        return pages.done(request, address(person.id()), "person.created", person.fullName());
    }

    @GetMapping("/organization/people/{id}/edit")
    ModelAndView change(@PathVariable UUID id, Actor actor) {
        Administrators.only(actor);
        return Pages.show(
                "organization/person-edit",
                new EditPage(people.history(id, actor).person()));
    }

    @PostMapping("/organization/people/{id}/edit")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        int version = Typed.read(sent, typed -> typed.number("version"));
        var person = people.change(id, Typed.read(sent, PersonEditPages::read), version, actor);
        return pages.done(request, address(id), "person.changed", person.fullName());
    }

    private static People.NewPerson read(Typed typed) {
        return new People.NewPerson(
                typed.text("code"),
                typed.text("fullName"),
                typed.textOrNull("email"),
                typed.textOrNull("phone"),
                typed.textOrNull("login"));
    }

    @GetMapping("/organization/people/{id}/manager")
    ModelAndView manager(@PathVariable UUID id, Actor actor) {
        Administrators.only(actor);
        var choices = new java.util.ArrayList<Choice>();
        groups.all(days.today()).forEach(group -> choices.add(new Choice("group:" + group.code(), group.name())));
        units.all(days.today()).forEach(unit -> choices.add(new Choice("unit:" + unit.code(), unit.name())));
        return Pages.show(
                "organization/manager",
                new ScopePage(people.history(id, actor).person(), managers.ofPerson(id), choices, days.today()));
    }

    @PostMapping("/organization/people/{id}/manager")
    String grant(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var period = Typed.read(sent, typed -> typed.period("from", "to"));
        var what = Typed.read(sent, typed -> new String[] {typed.text("scope"), typed.text("decision")});
        var code = what[0].substring(what[0].indexOf(':') + 1);
        boolean unit = what[0].startsWith("unit:");
        managers.grant(id, unit ? code : null, unit ? null : code, period, what[1], actor);
        return pages.done(request, address(id) + "/manager", "manager.granted");
    }

    @PostMapping("/organization/people/{id}/manager/{scope}/end")
    String end(
            @PathVariable UUID id,
            @PathVariable UUID scope,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var lastDay = Typed.read(sent, typed -> typed.day("lastDay"));
        int version = Typed.read(sent, typed -> typed.number("version"));
        managers.end(scope, lastDay, version, actor);
        return pages.done(request, address(id) + "/manager", "manager.ended");
    }

    private static String address(UUID id) {
        return "/organization/people/" + id;
    }
}
