package vn.giaouoc.web.pages;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.OrganizationChanged;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Vietnam;

/** Names of units, groups and steps as people know them, kept at hand so that a list asks for none of them. */
@Component
public class Names {

    /** A change made on another machine is seen after this long at the latest. */
    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Units units;
    private final Groups groups;
    private final Clock clock;
    private final Map<String, Optional<Unit>> unitsByCode = new ConcurrentHashMap<>();
    private final Map<String, Optional<Group>> groupsByCode = new ConcurrentHashMap<>();
    private volatile long readAt = System.nanoTime() - KEPT_NANOS - 1;

    Names(Units units, Groups groups, Clock clock) {
        this.units = units;
        this.groups = groups;
        this.clock = clock;
    }

    /** Short name of a unit; the code itself if nobody knows it. */
    public String unit(String code) {
        return findUnit(code).map(Unit::shortName).orElse(code);
    }

    public String unitInFull(String code) {
        return findUnit(code).map(Unit::name).orElse(code);
    }

    public String group(String code) {
        return findGroup(code).map(Group::name).orElse(code);
    }

    Optional<Unit> findUnit(String code) {
        refresh();
        return unitsByCode.computeIfAbsent(code, c -> units.lastKnown(c, today()));
    }

    Optional<Group> findGroup(String code) {
        refresh();
        return groupsByCode.computeIfAbsent(code, groups::find);
    }

    /** Name of a step in the reader's language: the drawing's own in Vietnamese. */
    public String step(Ctx ctx, String processKey, String definitionKey, String name) {
        return ctx.english() && !definitionKey.isEmpty()
                ? ctx.textOr("bpmn." + processKey + "." + definitionKey, name)
                : name;
    }

    public String process(Ctx ctx, String processKey, String name) {
        return ctx.english() ? ctx.textOr("bpmn." + processKey, name) : name;
    }

    @TransactionalEventListener
    void forget(OrganizationChanged changed) {
        readAt = System.nanoTime() - KEPT_NANOS - 1;
    }

    private void refresh() {
        if (System.nanoTime() - readAt <= KEPT_NANOS) {
            return;
        }
        readAt = System.nanoTime();
        unitsByCode.clear();
        groupsByCode.clear();
        units.all(today()).forEach(unit -> unitsByCode.put(unit.code(), Optional.of(unit)));
        groups.all(today()).forEach(group -> groupsByCode.put(group.code(), Optional.of(group)));
    }

    private java.time.LocalDate today() {
        return Vietnam.today(clock);
    }
}
