package vn.giaouoc.covenants;

import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.consultations.Rounds;
import vn.giaouoc.organization.OrganizationChanged;
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

    Watch(Years years, YearRepository repository, Stopping stopping, Rounds rounds, Processes processes) {
        this.years = years;
        this.repository = repository;
        this.stopping = stopping;
        this.rounds = rounds;
        this.processes = processes;
    }

    /** Joining, leaving or a merger stops the signing (design 7). */
    @EventListener
    void on(OrganizationChanged changed) {
        var groups = changed.kind() == OrganizationChanged.Kind.MEMBERSHIP ? changed.groups() : Set.<String>of();
        var units = changed.kind() == OrganizationChanged.Kind.MERGER ? changed.units() : Set.<String>of();
        if (groups.isEmpty() && units.isEmpty()) {
            return;
        }
        for (var found : repository.signing(groups, units)) {
            processes.lock(found.caseId());
            var year = years.lock(found.caseId());
            if (year.state() == YearState.SIGNING) {
                repository.stop(year, null, "membership", reason(changed));
                processes.message(year.caseId(), "membership-changed", Map.of());
            }
        }
    }

    private static String reason(OrganizationChanged changed) {
        return changed.kind() == OrganizationChanged.Kind.MERGER
                ? "Sáp nhập đơn vị: " + String.join(", ", changed.units())
                : "Thay đổi thành viên: " + String.join(", ", changed.units());
    }

    @EventListener
    void on(InstanceWithdrawn withdrawn) {
        if (withdrawn.instance().processKey().equals(Years.PROCESS)) {
            repository.lock(withdrawn.instance().instance()).ifPresent(year -> {
                stopping.withdraw(year, withdrawn.reason(), withdrawn.byLogin());
                rounds.abandon(year.caseId());
            });
        }
    }
}
