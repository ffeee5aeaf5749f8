package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.UnitHistory.PostHistory;
import vn.giaouoc.shared.Problem;

/** Puts together what the page of a unit shows. */
@Component
class UnitHistories {

    private final UnitRepository units;
    private final AppointmentRepository appointments;
    private final AbsenceRepository absences;
    private final DelegationRepository delegations;
    private final GroupRepository groups;

    UnitHistories(
            UnitRepository units,
            AppointmentRepository appointments,
            AbsenceRepository absences,
            DelegationRepository delegations,
            GroupRepository groups) {
        this.units = units;
        this.appointments = appointments;
        this.absences = absences;
        this.delegations = delegations;
        this.groups = groups;
    }

    UnitHistory of(String code, LocalDate at, Actor reader) {
        var unit = units.lastKnown(code, at).orElseThrow(() -> Problem.notFound("organization.unit-unknown", code));
        return new UnitHistory(
                unit,
                units.forms(code),
                posts(code, at),
                absences.ofUnit(code).stream()
                        .map(one -> Rights.seesReasons(code, reader) ? one : one.withoutReason())
                        .toList(),
                delegations.ofUnit(code),
                groups.membershipsOf(code),
                units.predecessors(code, at));
    }

    private List<PostHistory> posts(String code, LocalDate at) {
        var ever = appointments.everInUnit(code, at);
        var posts = new ArrayList<PostHistory>();
        for (var position : appointments.positions(code)) {
            var holders = ever.stream()
                    .filter(one -> one.post() == position.post() && one.title().equals(position.title()))
                    .toList();
            var vacant = holders.stream().noneMatch(one -> one.valid().contains(at));
            posts.add(new PostHistory(position.post(), position.title(), vacant, holders));
        }
        posts.sort(Comparator.comparing(PostHistory::post));
        return List.copyOf(posts);
    }
}
