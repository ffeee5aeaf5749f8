package vn.giaouoc.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.Problem;

/** Tells the audit and the other rooms of each change, inside the transaction that makes it. */
@Component
class OrganizationJournal {

    private final ApplicationEventPublisher events;
    private final LastChangeRepository lastChanges;
    private final Clock clock;

    OrganizationJournal(ApplicationEventPublisher events, LastChangeRepository lastChanges, Clock clock) {
        this.events = events;
        this.lastChanges = lastChanges;
        this.clock = clock;
    }

    /** Exactly one row was changed; else somebody was faster, and the refusal says who and when. */
    void requireChanged(int rows, String subject) {
        if (rows != 1) {
            throw lastChanges
                    .of(subject)
                    .map(last -> Problem.conflict("organization.stale", last.name(), last.at()))
                    .orElseGet(() -> Problem.conflict("organization.stale", "–", "–"));
        }
    }

    void tell(Actor actor, String what, String subject, Map<String, String> facts, OrganizationChanged change) {
        lastChanges.note(subject, actor.name(), clock.instant());
        events.publishEvent(new Auditable.Entry("organization." + what, actor.login(), null, null, subject, facts));
        events.publishEvent(change);
    }

    static OrganizationChanged ofUnit(
            OrganizationChanged.Kind kind, String unit, @Nullable UUID person, LocalDate effective, Actor actor) {
        return new OrganizationChanged(
                kind, Set.of(unit), Set.of(), person == null ? Set.of() : Set.of(person), effective, actor.login());
    }

    static OrganizationChanged ofGroup(
            OrganizationChanged.Kind kind, String group, Set<String> units, LocalDate effective, Actor actor) {
        return new OrganizationChanged(kind, units, Set.of(group), Set.of(), effective, actor.login());
    }

    static OrganizationChanged ofPeople(
            OrganizationChanged.Kind kind, Set<String> units, Set<UUID> people, LocalDate effective, Actor actor) {
        return new OrganizationChanged(kind, units, Set.of(), people, effective, actor.login());
    }
}
