package vn.giaouoc.web.pages;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.covenants.GroupYears;
import vn.giaouoc.covenants.YearSummary;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.GroupYear;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Units;

/** The years of groups that the reader may open, the newest first. */
@Controller
class GroupListController {

    private final GroupYears years;
    private final Groups groups;
    private final Units units;
    private final Days days;

    GroupListController(GroupYears years, Groups groups, Units units, Days days) {
        this.years = years;
        this.groups = groups;
        this.units = units;
        this.days = days;
    }

    @GetMapping("/groups")
    ModelAndView list(Actor actor) {
        var today = days.today();
        var found = years.list(actor).stream()
                .map(summary -> new Found(
                        summary,
                        groups.require(summary.group()).name(),
                        groups.findYear(summary.group(), summary.year(), today)))
                .toList();
        var leading = found.stream()
                .flatMap(one -> one.lead().stream())
                .flatMap(lead -> Stream.of(lead.headUnit(), lead.deputyUnit()))
                .collect(Collectors.toSet());
        Map<String, String> names = units.names(leading, today);
        return Pages.show(
                "group/list",
                new GroupPages.ListPage(
                        found.stream().map(one -> one.row(names)).toList()));
    }

    private record Found(YearSummary summary, String name, Optional<GroupYear> lead) {

        GroupPages.YearRow row(Map<String, String> names) {
            return new GroupPages.YearRow(
                    summary,
                    name,
                    lead.map(year -> names.getOrDefault(year.headUnit(), year.headUnit()))
                            .orElse(""),
                    lead.map(year -> names.getOrDefault(year.deputyUnit(), year.deputyUnit()))
                            .orElse(""));
        }
    }
}
