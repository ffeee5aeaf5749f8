package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.GroupType;
import vn.giaouoc.organization.GroupYear;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.organization.SigningOrder;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Problem;

/** Administrators make groups and open their years; the head of the head unit may also set the year's support team. */
@Controller
public class GroupEditPages {

    private final Groups groups;
    private final Units units;
    private final People people;
    private final Days days;
    private final Pages pages;

    GroupEditPages(Groups groups, Units units, People people, Days days, Pages pages) {
        this.groups = groups;
        this.units = units;
        this.people = people;
        this.days = days;
        this.pages = pages;
    }

    public record NewGroupPage(List<Choice> units) {}

    /**
     * @param existing the year as it stands; null to open one
     * @param proposed year to open
     */
    public record YearPage(Group group, @Nullable GroupYear existing, int proposed, List<Choice> members) {}

    /** @param people of the member units, each once */
    public record TeamPage(Group group, GroupYear year, List<Choice> people, LocalDate today) {}

    @GetMapping("/organization/groups/new")
    ModelAndView create(Actor actor) {
        Administrators.only(actor);
        return Pages.show("organization/group-new", new NewGroupPage(unitChoices()));
    }

    @PostMapping("/organization/groups/new")
    String create(@RequestParam MultiValueMap<String, String> sent, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        var group = groups.create(
                Typed.read(
                        sent,
                        typed -> new Groups.NewGroup(
                                typed.text("code"),
                                typed.text("name"),
                                typed.textOrNull("documentName"),
                                typed.textOrNull("symbol"),
                                typed.one("type", GroupType.class),
                                typed.text("authority"))),
                actor);
        return pages.done(request, address(group.code()), "group.created", group.name());
    }

    @GetMapping({"/organization/groups/{code}/years/new", "/organization/groups/{code}/years/{year}/edit"})
    ModelAndView year(@PathVariable String code, @PathVariable(required = false) @Nullable Integer year, Actor actor) {
        Administrators.only(actor);
        var day = days.today();
        var existing = year == null ? null : groups.year(code, year, day);
        var years = groups.years(code);
        int proposed = years.isEmpty() ? day.getYear() : years.get(0) + 1;
        var members = groups.members(code, day);
        var names = units.names(members, day);
        return Pages.show(
                "organization/group-year",
                new YearPage(
                        groups.require(code),
                        existing,
                        proposed,
                        members.stream()
                                .map(unit -> new Choice(unit, names.getOrDefault(unit, unit)))
                                .toList()));
    }

    @PostMapping("/organization/groups/{code}/years")
    String year(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var year = Typed.read(
                sent,
                typed -> new Groups.NewYear(
                        code,
                        typed.number("year"),
                        typed.text("head"),
                        typed.text("deputy"),
                        typed.one("mode", SigningMode.class),
                        typed.one("order", SigningOrder.class),
                        typed.text("decision")));
        if (!sent.containsKey("version")) {
            groups.openYear(year, actor);
            return pages.done(request, address(code), "group.year-opened", year.year());
        }
        groups.changeYear(year, Typed.read(sent, typed -> typed.number("version")), actor);
        return pages.done(request, address(code), "group.year-changed", year.year());
    }

    @GetMapping("/organization/groups/{code}/years/{year}/team")
    ModelAndView team(@PathVariable String code, @PathVariable int year, Actor actor) {
        var day = days.today();
        var found = groups.year(code, year, day);
        teamOnly(found, actor);
        return Pages.show(
                "organization/team", new TeamPage(groups.require(code), found, helpers(found.members(), day), day));
    }

    /** People of the members by name and unit: two may share a name. */
    private List<Choice> helpers(List<String> members, LocalDate day) {
        var names = units.names(members, day);
        var choices = new LinkedHashMap<String, Choice>();
        for (var unit : members) {
            for (var person : people.ofUnit(unit, day)) {
                var id = person.id().toString();
                choices.putIfAbsent(id, new Choice(id, person.fullName() + ", " + names.getOrDefault(unit, unit)));
            }
        }
        return List.copyOf(choices.values());
    }

    @PostMapping("/organization/groups/{code}/years/{year}/team")
    String team(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        teamOnly(groups.year(code, year, days.today()), actor);
        var team = Typed.read(
                sent,
                typed -> new Team(
                        typed.ids("people"), typed.idOrNull("secretary"), typed.day("from"), typed.text("decision")));
        groups.setTeam(code, year, team.people(), team.secretary(), team.from(), team.decision(), actor);
        return pages.done(
                request, address(code), "group.team-set", team.people().size(), team.from());
    }

    private record Team(List<UUID> people, @Nullable UUID secretary, LocalDate from, String decision) {}

    private static void teamOnly(GroupYear year, Actor actor) {
        if (!actor.has(Role.ADMIN) && !actor.holds(year.headUnit(), Post.HEAD)) {
            throw Problem.notFound("security.no-such-address");
        }
    }

    private List<Choice> unitChoices() {
        return units.all(days.today()).stream()
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
    }

    private static String address(String code) {
        return "/organization/groups/" + code;
    }
}
