package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.Auditable;

/** Tells the audit and the other rooms of each change, inside the transaction that makes it. */
@Component
class OrganizationJournal {

    private final ApplicationEventPublisher events;

    OrganizationJournal(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(Actor actor, String what, String subject, Map<String, String> facts, OrganizationChanged change) {
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
