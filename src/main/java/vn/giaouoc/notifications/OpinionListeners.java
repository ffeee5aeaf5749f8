package vn.giaouoc.notifications;

import java.time.Clock;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.consultations.RoundClosed;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;

/** What units are told of their opinions. Bean name and method names identify the outbox rows. */
@Component("opinionNoticeListeners")
class OpinionListeners {

    private final NoticeRepository repository;
    private final Groups groups;
    private final Clock clock;

    OpinionListeners(NoticeRepository repository, Groups groups, Clock clock) {
        this.repository = repository;
        this.groups = groups;
        this.clock = clock;
    }

    /** Each member reads what became of its own opinions; one notice a round. */
    @ApplicationModuleListener
    void roundClosed(RoundClosed event) {
        var name = groups.find(event.group()).map(Group::name).orElse(event.group());
        repository.add(
                Ids.next(),
                new Cause(
                        "round-closed:" + event.round(),
                        NoticeKind.OPINIONS_HANDLED,
                        "",
                        name,
                        event.group() + "/" + event.year(),
                        event.byLogin(),
                        null,
                        null,
                        null,
                        null,
                        event.caseId(),
                        List.of(HolderKey.group(event.group()).value())),
                clock.instant());
    }
}
