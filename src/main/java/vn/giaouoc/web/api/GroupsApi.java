package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.GroupType;
import vn.giaouoc.organization.GroupYear;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.organization.SigningOrder;

/** Emulation groups and their years on a day. */
@RestController
@RequestMapping("/api/v1/groups")
class GroupsApi {

    private final Groups groups;

    GroupsApi(Groups groups) {
        this.groups = groups;
    }

    record GroupBody(
            String code,
            String name,
            String documentName,
            String symbol,
            GroupType type,
            String authority,
            List<String> members,
            List<Integer> years) {}

    record GroupYearBody(
            String group,
            int year,
            String head,
            String deputy,
            SigningMode signingMode,
            SigningOrder signingOrder,
            List<String> members,
            List<String> signatories,
            List<TeamMember> supportTeam,
            String standingBody,
            String decision,
            int version) {

        GroupYearBody(GroupYear year) {
            this(
                    year.group(),
                    year.year(),
                    year.headUnit(),
                    year.deputyUnit(),
                    year.mode(),
                    year.order(),
                    year.members(),
                    year.signatories(),
                    year.team().stream().map(TeamMember::new).toList(),
                    year.standingBody(),
                    year.decision(),
                    year.version());
        }
    }

    record TeamMember(
            String name,
            boolean secretary,
            String decision,
            LocalDate from,
            @Nullable LocalDate to) {

        TeamMember(GroupYear.TeamMember member) {
            this(
                    member.name(),
                    member.secretary(),
                    member.decision(),
                    member.valid().from(),
                    member.valid().to());
        }
    }

    @GetMapping
    @Operation(summary = "Groups, in Vietnamese order of their names")
    Items<GroupBody> list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var day = UnitsApi.day(at, actor);
        var page = Items.from(groups.all(day), after, Items.limit(limit), Group::code);
        return new Items<>(page.items().stream().map(group -> body(group, day)).toList(), page.next());
    }

    @GetMapping("/{code}")
    GroupBody one(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            Actor actor) {
        return body(groups.require(code), UnitsApi.day(at, actor));
    }

    @GetMapping("/{code}/years/{year}")
    @Operation(summary = "A group's year: head, deputy, members and support team on a day")
    GroupYearBody year(
            @PathVariable String code,
            @PathVariable int year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            Actor actor) {
        return new GroupYearBody(groups.year(code, year, UnitsApi.day(at, actor)));
    }

    private GroupBody body(Group group, LocalDate at) {
        return new GroupBody(
                group.code(),
                group.name(),
                group.documentName(),
                group.symbol(),
                group.type(),
                group.authority(),
                groups.members(group.code(), at),
                groups.years(group.code()));
    }
}
