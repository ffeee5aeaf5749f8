package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.organization.GroupYear;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.SigningMode;
import vn.giaouoc.organization.SigningOrder;
import vn.giaouoc.organization.UnitStaff;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ServiceTaskHandler;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;

/** The year comes into being; the standing body confirms who is in it, who leads it and who signs. */
@Component
class Opening {

    private final Years years;
    private final YearRepository repository;
    private final Groups groups;
    private final Units units;

    Opening(Years years, YearRepository repository, Groups groups, Units units) {
        this.years = years;
        this.repository = repository;
        this.groups = groups;
        this.units = units;
    }

    /** First step of the drawing. */
    ServiceTaskHandler.Outcome create(ServiceTaskHandler.Input input) {
        var code = input.required("group");
        int year = year(input.variables());
        var group = groups.require(code);
        if (repository.currentExists(code, year)) {
            throw Problem.conflict("covenants.year-exists", group.name(), String.valueOf(year));
        }
        var id = Ids.next();
        try {
            var members = groups.members(code, years.today());
            repository.insert(id, input.instance(), code, year, group.authority(), members, years.now());
        } catch (DuplicateKeyException faster) {
            throw Problem.conflict("covenants.year-exists", group.name(), String.valueOf(year));
        }
        repository.grant(id, List.of(HolderKey.group(code), HolderKey.unit(group.authority())));
        return ServiceTaskHandler.Outcome.with(
                Map.of("title", PacketItem.COVENANT.title(year, group.name()), "documentType", "COVENANT"));
    }

    private static int year(Map<String, Object> variables) {
        if (variables.get("year") instanceof Number year && year.intValue() > 1990 && year.intValue() < 2200) {
            return year.intValue();
        }
        throw Fields.missing("year");
    }

    /** What the organisation knows of the year already. */
    Map<String, Object> form(TaskAct.Opening opening) {
        var data = new HashMap<String, Object>();
        repository
                .find(opening.instance())
                .flatMap(year -> groups.findYear(year.group(), year.year(), years.today()))
                .ifPresent(known -> {
                    data.put("headUnit", known.headUnit());
                    data.put("deputyUnit", known.deputyUnit());
                    data.put("signingMode", known.mode().name());
                    data.put("signingOrder", known.order().name());
                    data.put("decision", known.decision());
                });
        return data;
    }

    /** The standing body confirms or refuses. */
    Map<String, Object> confirm(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var acting = request.acting();
        if (request.outcome().equals("reject")) {
            var refused = years.move(year, YearEvent.REFUSE_OPENING, acting.login());
            years.publish(new CovenantEnded(
                    year.caseId(),
                    year.group(),
                    year.year(),
                    PacketItem.COVENANT.title(
                            year.year(), groups.require(year.group()).name()),
                    refused.state(),
                    Fields.orEmpty(request.text("reason")),
                    years.toBeTold(year),
                    acting.login()));
            return Map.of();
        }
        var known = groups.findYear(year.group(), year.year(), years.today());
        var wanted = wanted(year, request, known.orElse(null));
        var confirmed = known.isEmpty()
                ? groups.openYear(wanted, Years.withLeave(acting))
                : same(known.get(), wanted)
                        ? known.get()
                        : groups.changeYear(wanted, known.get().version(), Years.withLeave(acting));
        repository.confirm(year, confirmed.headUnit(), confirmed.deputyUnit(), confirmed.mode(), confirmed.order());
        repository.members(year, confirmed.members());
        years.move(year, YearEvent.CONFIRM, acting.login());
        return Map.of("headUnit", confirmed.headUnit());
    }

    private static boolean same(GroupYear known, Groups.NewYear wanted) {
        return known.headUnit().equals(wanted.headUnit())
                && known.deputyUnit().equals(wanted.deputyUnit())
                && known.mode() == wanted.mode()
                && known.order() == wanted.order();
    }

    private Groups.NewYear wanted(YearRow year, TaskAct.Request request, @Nullable GroupYear known) {
        var head = or(request.text("headUnit"), known == null ? null : known.headUnit());
        var deputy = or(request.text("deputyUnit"), known == null ? null : known.deputyUnit());
        if (head == null || deputy == null) {
            throw Fields.missing("headUnit", "deputyUnit");
        }
        var mode = or(
                request.text("signingMode"), known == null ? null : known.mode().name());
        var order = or(
                request.text("signingOrder"),
                known == null ? null : known.order().name());
        var decision = or(request.text("decision"), known == null ? null : known.decision());
        return new Groups.NewYear(
                year.group(),
                year.year(),
                head,
                deputy,
                mode == null ? SigningMode.ALL_MEMBERS : SigningMode.valueOf(mode),
                order == null ? SigningOrder.PARALLEL : SigningOrder.valueOf(order),
                decision == null ? "Xác nhận của cơ quan thường trực ngày " + Words.day(years.today()) : decision);
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    /**
     * The emulation officers of these units, in their order.
     *
     * @throws Problem {@code covenants.no-officer} if a unit has none on the day
     */
    List<Officer> officers(List<String> codes) {
        var officers = new ArrayList<Officer>();
        for (var code : codes) {
            officers.add(units.staff(code, years.today()).seats().stream()
                    .map(UnitStaff.Seat::appointment)
                    .filter(seat -> seat.post() == Post.EMULATION_OFFICER)
                    .findFirst()
                    .map(seat -> new Officer(seat.person(), seat.personName(), seat.title(), code))
                    .orElseThrow(() -> Problem.invalid("covenants.no-officer", code)
                            .withFields(List.of(new Problem.Field("teamUnits", "covenants.no-officer", code)))));
        }
        return officers;
    }

    record Officer(UUID person, String name, String title, String unit) {}

    /** Names of units today. */
    Map<String, String> names(List<String> codes) {
        return units.names(codes, Vietnam.day(years.now()));
    }
}
