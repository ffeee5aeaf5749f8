package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.covenants.GroupYearView;
import vn.giaouoc.covenants.GroupYears;
import vn.giaouoc.organization.Actor;

/** Where a group's covenant stands. */
@RestController
@RequestMapping("/api/v1/groups/{code}/years/{year}/progress")
class GroupYearsApi {

    private final GroupYears years;

    GroupYearsApi(GroupYears years) {
        this.years = years;
    }

    @GetMapping
    @Operation(summary = "The year at a glance: stages, units, packet, what comes next")
    GroupYearView progress(@PathVariable String code, @PathVariable int year, Actor actor) {
        return years.view(code, year, actor);
    }
}
