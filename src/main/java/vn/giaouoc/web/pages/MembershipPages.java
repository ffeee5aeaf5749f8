package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Units;

/** Administrators let units join and leave a group. */
@Controller
public class MembershipPages {

    private final Groups groups;
    private final Units units;
    private final Days days;
    private final Pages pages;

    MembershipPages(Groups groups, Units units, Days days, Pages pages) {
        this.groups = groups;
        this.units = units;
        this.days = days;
        this.pages = pages;
    }

    /** @param outside units that are no members today */
    public record MembersPage(Group group, List<Groups.Membership> members, List<Choice> outside, LocalDate today) {}

    @GetMapping("/organization/groups/{code}/members")
    ModelAndView members(@PathVariable String code, Actor actor) {
        Administrators.only(actor);
        var day = days.today();
        var members = groups.memberships(code).stream()
                .filter(one -> one.valid().to() == null || !one.valid().to().isBefore(day))
                .toList();
        var inside = members.stream().map(Groups.Membership::unit).collect(Collectors.toSet());
        var outside = units.all(day).stream()
                .filter(unit -> !inside.contains(unit.code()))
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
        return Pages.show("organization/members", new MembersPage(groups.require(code), members, outside, day));
    }

    @PostMapping("/organization/groups/{code}/members")
    String join(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var unit = Typed.read(sent, typed -> typed.text("unit"));
        var period = Typed.read(sent, typed -> typed.period("from", "to"));
        groups.join(code, unit, period, Typed.read(sent, typed -> typed.text("decision")), actor);
        return pages.done(request, address(code), "members.joined", period.from());
    }

    @PostMapping("/organization/groups/{code}/members/{unit}/leave")
    String leave(
            @PathVariable String code,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var typed = Typed.read(
                sent, form -> new Leaving(form.day("lastDay"), form.text("decision"), form.number("version")));
        groups.leave(code, unit, typed.lastDay, typed.decision, typed.version, actor);
        return pages.done(request, address(code), "members.left", typed.lastDay);
    }

    private record Leaving(LocalDate lastDay, String decision, int version) {}

    private static String address(String code) {
        return "/organization/groups/" + code + "/members";
    }
}
