package vn.giaouoc.covenants;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.consultations.Rounds;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.OrganizationChanged;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.DueLooked;
import vn.giaouoc.workflow.InstanceWithdrawn;
import vn.giaouoc.workflow.Processes;

/** What happens outside the drawing and concerns it: the group changes while its covenant is being signed; a case is taken back. */
@Component
class Watch {

    private final Years years;
    private final YearRepository repository;
    private final Stopping stopping;
    private final Rounds rounds;
    private final Processes processes;
    private final Groups groups;

    Watch(
            Years years,
            YearRepository repository,
            Stopping stopping,
            Rounds rounds,
            Processes processes,
            Groups groups) {
        this.years = years;
        this.repository = repository;
        this.stopping = stopping;
        this.rounds = rounds;
        this.processes = processes;
        this.groups = groups;
    }

    /** Joining, leaving or a merger stops the signing (design 7). */
    @EventListener
    void on(OrganizationChanged changed) {
        var touched = changed.kind() == OrganizationChanged.Kind.MEMBERSHIP ? changed.groups() : Set.<String>of();
        var units = changed.kind() == OrganizationChanged.Kind.MERGER ? changed.units() : Set.<String>of();
        // what changes later leaves today's signing alone; see settle
        if ((touched.isEmpty() && units.isEmpty()) || changed.effective().isAfter(years.today())) {
            return;
        }
        for (var found : repository.signing(touched, units)) {
            stop(found.caseId(), reason(changed));
        }
    }

    private void stop(UUID caseId, String reason) {
        processes.lock(caseId);
        var year = years.lock(caseId);
        if (year.state() == YearState.SIGNING) {
            repository.stop(year, null, "membership", reason);
            processes.message(year.caseId(), "membership-changed", Map.of());
        }
    }

    /**
     * A change that was recorded ahead stops the signing on the day from which it holds: somebody joined, left or was merged
     * since the signing began. Run with what falls due.
     */
    @EventListener
    @Transactional
    public void settle(DueLooked looked) {
        var today = Vietnam.day(looked.now());
        for (var year : repository.signing()) {
            var began = Vietnam.day(year.since());
            var changed = groups.memberships(year.group()).stream()
                    .filter(one -> between(one.valid().from(), began, today)
                            || (one.valid().to() != null
                                    && between(one.valid().to().plusDays(1), began, today)))
                    .map(Groups.Membership::unit)
                    .distinct()
                    .toList();
            if (!changed.isEmpty()) {
                stop(year.caseId(), "Thay đổi thành viên: " + String.join(", ", changed));
            }
        }
    }

    /** After the day on which the signing began: what held then is in the version that is signed. */
    private static boolean between(LocalDate day, LocalDate began, LocalDate today) {
        return day.isAfter(began) && !day.isAfter(today);
    }

    private static String reason(OrganizationChanged changed) {
        return changed.kind() == OrganizationChanged.Kind.MERGER
                ? "Sáp nhập đơn vị: " + String.join(", ", changed.units())
                : "Thay đổi thành viên: " + String.join(", ", changed.units());
    }

    @EventListener
    void on(InstanceWithdrawn withdrawn) {
        if (Years.PROCESSES.contains(withdrawn.instance().processKey())) {
            repository.lock(withdrawn.instance().instance()).ifPresent(year -> {
                stopping.withdraw(year, withdrawn.reason(), withdrawn.byLogin());
                rounds.abandon(year.caseId());
            });
        }
    }
}
