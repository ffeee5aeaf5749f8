package vn.giaouoc.covenants;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Routing;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** What every stage of the year needs: the locked row, lawful steps with their audit, and who stands around the group. */
@Component
class Years {

    /** Whose cases have a row here: the covenant of a year, and an annex to it. */
    static final Set<String> PROCESSES = Set.of("covenant-year", "covenant-annex");

    static final String SYSTEM = "system";
    static final String FIELD = "EMULATION";

    private final YearRepository repository;
    private final Routing routing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Years(YearRepository repository, Routing routing, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.routing = routing;
        this.events = events;
        this.clock = clock;
    }

    YearRow lock(UUID caseId) {
        return repository.lock(caseId).orElseThrow(() -> Problem.notFound("covenants.year-unknown"));
    }

    /**
     * A lawful step on.
     *
     * @return the year as it stands afterwards
     * @throws Problem {@code covenants.step-not-now}
     */
    YearRow move(YearRow year, YearEvent event, String byLogin) {
        var state = year.state()
                .after(event)
                .orElseThrow(() -> Problem.conflict("covenants.step-not-now", year.group(), year.year()));
        repository.move(year, event, state, now(), byLogin);
        audit("covenants.moved", year, byLogin, Map.of("event", event.name(), "state", state.name()));
        return lock(year.caseId());
    }

    void audit(String action, YearRow year, String byLogin, Map<String, String> facts) {
        events.publishEvent(new Auditable.Entry(
                action, byLogin, null, year.caseId(), "group-year:" + year.group() + "/" + year.year(), facts));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Vietnam.today(clock);
    }

    /** Those who act for the group's head, for papers of the group. */
    List<HolderKey> head(YearRow year) {
        return leadership(year.requireHead());
    }

    /** Those who act for a unit's head in the field of emulation. */
    List<HolderKey> leadership(String unit) {
        return routing.address(unit, Post.HEAD, "COVENANT", FIELD, today());
    }

    HolderKey team(YearRow year) {
        return HolderKey.team(year.group(), year.year());
    }

    /** Members and standing body. */
    List<HolderKey> everybody(YearRow year) {
        return List.of(HolderKey.group(year.group()), HolderKey.unit(year.standingBody()));
    }

    /** Codes of the members and the standing body, to be told. */
    List<String> toBeTold(YearRow year) {
        return Stream.concat(year.members().stream(), Stream.of(year.standingBody()))
                .distinct()
                .toList();
    }

    /**
     * The person who acts, with the leave to write what the drawing has just decided; the audit names the person.
     */
    static Actor withLeave(Acting acting) {
        return Actor.withoutPosts(acting.person(), acting.login(), acting.name(), Set.of(Role.ADMIN), acting.at());
    }

    static String join(List<String> codes) {
        return String.join(",", codes);
    }
}
