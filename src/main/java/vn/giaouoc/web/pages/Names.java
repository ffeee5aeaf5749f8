package vn.giaouoc.web.pages;

import java.time.Clock;
import java.util.Map;
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
    private final Map<String, String> shortNames = new ConcurrentHashMap<>();
    private final Map<String, String> fullNames = new ConcurrentHashMap<>();
    private final Map<String, String> groupNames = new ConcurrentHashMap<>();
    private volatile long readAt = System.nanoTime() - KEPT_NANOS - 1;

    Names(Units units, Groups groups, Clock clock) {
        this.units = units;
        this.groups = groups;
        this.clock = clock;
    }

    /** Short name of a unit; the code itself if nobody knows it. */
    public String unit(String code) {
        refresh();
        return shortNames.computeIfAbsent(code, this::lastKnown);
    }

    public String unitInFull(String code) {
        refresh();
        return fullNames.computeIfAbsent(
                code, c -> units.lastKnown(c, today()).map(Unit::name).orElse(c));
    }

    public String group(String code) {
        refresh();
        return groupNames.computeIfAbsent(
                code, c -> groups.find(c).map(Group::name).orElse(c));
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

    private String lastKnown(String code) {
        return units.lastKnown(code, today()).map(Unit::shortName).orElse(code);
    }

    private void refresh() {
        if (System.nanoTime() - readAt <= KEPT_NANOS) {
            return;
        }
        readAt = System.nanoTime();
        shortNames.clear();
        fullNames.clear();
        groupNames.clear();
        for (var unit : units.all(today())) {
            shortNames.put(unit.code(), unit.shortName());
            fullNames.put(unit.code(), unit.name());
        }
        for (var group : groups.all(today())) {
            groupNames.put(group.code(), group.name());
        }
    }

    private java.time.LocalDate today() {
        return Vietnam.today(clock);
    }
}
