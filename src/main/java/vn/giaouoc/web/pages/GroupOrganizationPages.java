package vn.giaouoc.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.covenants.GroupYears;
import vn.giaouoc.covenants.YearSummary;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.GroupYear;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Units;

/** Emulation groups: who is a member, who leads which year, who helps. */
@Controller
public class GroupOrganizationPages {

    private final Groups groups;
    private final Units units;
    private final Days days;
    private final GroupYears covenants;

    GroupOrganizationPages(Groups groups, Units units, Days days, GroupYears covenants) {
        this.covenants = covenants;
        this.groups = groups;
        this.units = units;
        this.days = days;
    }

    public record GroupsPage(List<Group> groups, Map<String, String> unitNames, String q) {}

    /**
     * @param years the newest first, each as it stands on the day
     * @param teamYears years whose support team the reader may set
     * @param openYears years whose page the reader may open
     */
    public record GroupPage(
            Group group,
            List<Groups.Membership> memberships,
            List<GroupYear> years,
            Map<String, String> unitNames,
            LocalDate at,
            boolean today,
            List<Integer> teamYears,
            List<Integer> openYears) {

        public String unitName(String code) {
            return unitNames.getOrDefault(code, code);
        }

        public List<Groups.Membership> members() {
            return memberships.stream()
                    .filter(membership -> membership.valid().contains(at))
                    .toList();
        }

        public List<Groups.Membership> others() {
            return memberships.stream()
                    .filter(membership -> !membership.valid().contains(at))
                    .toList();
        }
    }

    @GetMapping("/organization/groups")
    ModelAndView groups(@RequestParam(defaultValue = "") String q) {
        var found = groups.all(days.today()).stream()
                .filter(group -> q.isBlank() || PlainText.holds(group.name() + " " + group.code(), q))
                .toList();
        var names = units.names(found.stream().map(Group::authority).distinct().toList(), days.today());
        return Pages.show("organization/groups", new GroupsPage(found, names, q.strip()));
    }

    @GetMapping("/organization/groups/{code}")
    ModelAndView group(@PathVariable String code, @RequestParam(defaultValue = "") String at, Actor actor) {
        var day = days.of(at);
        var group = groups.require(code);
        var years = new ArrayList<GroupYear>();
        for (var year : groups.years(code)) {
            groups.findYear(code, year, day).ifPresent(years::add);
        }
        var codes = Stream.concat(
                        Stream.of(group.authority()),
                        years.stream().flatMap(year -> Stream.of(year.headUnit(), year.deputyUnit())))
                .collect(Collectors.toSet());
        var teamYears = years.stream()
                .filter(year -> actor.has(Role.ADMIN) || actor.holds(year.headUnit(), Post.HEAD))
                .map(GroupYear::year)
                .toList();
        return Pages.show(
                "organization/group",
                new GroupPage(
                        group,
                        groups.memberships(code),
                        years,
                        units.names(codes, day),
                        day,
                        day.equals(days.today()),
                        teamYears,
                        open(code, actor)));
    }

    private List<Integer> open(String code, Actor actor) {
        return covenants.list(actor).stream()
                .filter(summary -> summary.group().equals(code))
                .map(YearSummary::year)
                .toList();
    }
}
