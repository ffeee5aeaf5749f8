package vn.giaouoc.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.ConferenceCalled;
import vn.giaouoc.covenants.CovenantEnded;
import vn.giaouoc.covenants.CovenantIssued;
import vn.giaouoc.covenants.SigningStopped;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;

/** What a whole group is told of its covenant. Bean name and method names identify the outbox rows. */
@Component("covenantNoticeListeners")
class CovenantListeners {

    private final NoticeRepository repository;
    private final Groups groups;
    private final Clock clock;

    CovenantListeners(NoticeRepository repository, Groups groups, Clock clock) {
        this.repository = repository;
        this.groups = groups;
        this.clock = clock;
    }

    /** A refusal was told already, with who and why; here the signing stands still without one. */
    @ApplicationModuleListener(condition = "{'overdue', 'membership'}.contains(#event.kind())")
    void signingStopped(SigningStopped event) {
        tell(
                NoticeKind.SIGNING_STOPPED,
                event.caseId(),
                event.caseId() + ":" + event.version(),
                event.title(),
                event.group(),
                event.year(),
                event.reason(),
                event.units(),
                event.byLogin());
    }

    @ApplicationModuleListener
    void conferenceCalled(ConferenceCalled event) {
        tell(
                NoticeKind.CONFERENCE_CALLED,
                event.caseId(),
                event.caseId() + ":" + event.heldOn(),
                covenant(event.group(), event.year()),
                event.group(),
                event.year(),
                "%s, %td/%<tm/%<tY, %s".formatted(event.startsAt(), event.heldOn(), event.place()),
                event.units(),
                event.byLogin());
    }

    @ApplicationModuleListener
    void covenantIssued(CovenantIssued event) {
        tell(
                NoticeKind.COVENANT_ISSUED,
                event.caseId(),
                event.caseId().toString(),
                event.title(),
                event.group(),
                event.year(),
                event.number(),
                event.units(),
                event.byLogin());
    }

    @ApplicationModuleListener
    void covenantEnded(CovenantEnded event) {
        tell(
                NoticeKind.NO_COVENANT,
                event.caseId(),
                event.caseId().toString(),
                event.title(),
                event.group(),
                event.year(),
                event.reason(),
                event.units(),
                event.byLogin());
    }

    private String covenant(String group, int year) {
        return "Giao ước thi đua năm %d của %s"
                .formatted(year, groups.find(group).map(Group::name).orElse(group));
    }

    private void tell(
            NoticeKind kind,
            UUID caseId,
            String cause,
            String title,
            String group,
            int year,
            @Nullable String reason,
            List<String> units,
            String byLogin) {
        repository.add(
                Ids.next(),
                new Cause(
                        kind + ":" + cause,
                        kind,
                        "",
                        title,
                        group + "/" + year,
                        byLogin,
                        null,
                        reason,
                        null,
                        null,
                        caseId,
                        units.stream().map(unit -> HolderKey.unit(unit).value()).toList()),
                clock.instant());
    }
}
