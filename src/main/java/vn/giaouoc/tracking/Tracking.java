package vn.giaouoc.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Routing;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.InstanceSummary;
import vn.giaouoc.workflow.OpenSteps;
import vn.giaouoc.workflow.Processes;

/** What managers see: names, states, holders and dates, no content; only of units and groups that they manage. */
@Service
public class Tracking {

    private final OpenSteps openSteps;
    private final Processes processes;
    private final Units units;
    private final Groups groups;
    private final Routing routing;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Tracking(
            OpenSteps openSteps,
            Processes processes,
            Units units,
            Groups groups,
            Routing routing,
            WorkingCalendar calendar,
            Clock clock) {
        this.openSteps = openSteps;
        this.processes = processes;
        this.units = units;
        this.groups = groups;
        this.routing = routing;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The board of the manager's units and groups.
     *
     * @throws Problem {@code tracking.not-a-manager} if nothing is managed; {@code tracking.group-not-managed}
     */
    @Transactional(readOnly = true)
    public BoardView board(BoardQuery query, Actor actor) {
        var scope = scope(query, actor);
        var sums = openSteps.sums(scope.units(), scope.groups()).stream()
                .filter(sum -> query.group() == null || query.group().equals(sum.group()))
                .filter(sum -> query.year() == null || query.year().equals(sum.year()))
                .filter(sum -> query.processKey() == null || query.processKey().equals(sum.processKey()))
                .toList();
        var rowUnits = new LinkedHashSet<String>(scope.rows());
        for (var sum : sums) {
            if (sum.unit() != null) {
                rowUnits.add(sum.unit());
            }
        }
        var names = units.names(rowUnits, today());
        var rows = new ArrayList<BoardView.Row>();
        rowUnits.forEach(unit -> rows.add(row(unit, names.getOrDefault(unit, unit), sums)));
        if (sums.stream().anyMatch(sum -> sum.unit() == null)) {
            rows.add(row(null, null, sums));
        }
        return new BoardView(
                stages(sums),
                rows,
                sums.stream().mapToInt(OpenSteps.Sum::open).sum(),
                sums.stream().mapToInt(OpenSteps.Sum::overdue).sum(),
                actor.managedGroups().stream().sorted().toList());
    }

    /**
     * Who holds a case, since when; the longest waiting step first.
     *
     * @throws Problem {@code workflow.unknown-case}, also if it may not be seen
     */
    public List<HeldStep> holders(UUID instance, Actor actor) {
        var summary = processes.view(instance, actor).summary();
        var names = units.names(
                summary.current().stream()
                        .map(InstanceSummary.Step::unit)
                        .filter(unit -> unit != null)
                        .map(String.class::cast)
                        .distinct()
                        .toList(),
                today());
        return summary.current().stream()
                .map(step -> held(step, summary, names))
                .toList();
    }

    private HeldStep held(InstanceSummary.Step step, InstanceSummary summary, Map<String, String> names) {
        var now = clock.instant();
        return new HeldStep(
                step.task(),
                step.definitionKey(),
                step.name(),
                step.unit(),
                step.unit() == null ? null : names.get(step.unit()),
                step.post(),
                heldBy(step, summary),
                step.claimedByName() != null,
                step.since(),
                calendar.workingDaysBetween(step.since(), now),
                step.dueAt(),
                overdueDays(step.dueAt(), now),
                step.readable(),
                step.about());
    }

    private List<String> heldBy(InstanceSummary.Step step, InstanceSummary summary) {
        if (step.claimedByName() != null) {
            return List.of(step.claimedByName());
        }
        var keys = keys(step, summary);
        return routing.holders(keys, today()).stream()
                .filter(Routing.Holder::offered)
                .map(Routing.Holder::name)
                .toList();
    }

    private List<HolderKey> keys(InstanceSummary.Step step, InstanceSummary summary) {
        if (step.post() == null) {
            return List.of();
        }
        var post = Post.valueOf(step.post());
        if ((post == Post.SUPPORT_TEAM || post == Post.SECRETARY)
                && summary.group() != null
                && summary.year() != null) {
            return routing.addressTeam(summary.group(), summary.year(), post);
        }
        return step.unit() == null ? List.of() : routing.address(step.unit(), post, null, null, today());
    }

    private Scope scope(BoardQuery query, Actor actor) {
        var group = query.group();
        if (group != null) {
            if (!actor.managedGroups().contains(group)) {
                throw Problem.notFound("tracking.group-not-managed", group);
            }
            return new Scope(Set.of(), Set.of(group), groups.members(group, today()));
        }
        if (actor.managedUnits().isEmpty() && actor.managedGroups().isEmpty()) {
            throw Problem.notFound("tracking.not-a-manager");
        }
        var rows = new LinkedHashSet<String>();
        actor.managedGroups().stream().sorted().forEach(managed -> rows.addAll(groups.members(managed, today())));
        rows.addAll(actor.managedUnits().stream().sorted().toList());
        return new Scope(actor.managedUnits(), actor.managedGroups(), List.copyOf(rows));
    }

    private static List<BoardView.Stage> stages(List<OpenSteps.Sum> sums) {
        var stages = new LinkedHashMap<String, BoardView.Stage>();
        for (var sum : sums) {
            stages.putIfAbsent(
                    key(sum),
                    new BoardView.Stage(
                            key(sum), sum.processKey(), sum.processName(), sum.definitionKey(), sum.name()));
        }
        return List.copyOf(stages.values());
    }

    private BoardView.Row row(@Nullable String unit, @Nullable String name, List<OpenSteps.Sum> sums) {
        var now = clock.instant();
        var cells = new LinkedHashMap<String, BoardView.Cell>();
        for (var sum : sums) {
            if (Objects.equals(unit, sum.unit())) {
                cells.merge(key(sum), cell(sum, now), (one, other) -> together(one, other));
            }
        }
        return new BoardView.Row(
                unit,
                name,
                cells,
                cells.values().stream().mapToInt(BoardView.Cell::open).sum(),
                cells.values().stream().mapToInt(BoardView.Cell::overdue).sum());
    }

    private BoardView.Cell cell(OpenSteps.Sum sum, Instant now) {
        return new BoardView.Cell(
                sum.open(), sum.overdue(), sum.oldestSince(), sum.earliestDue(), overdueDays(sum.earliestDue(), now));
    }

    /** Groups and years that share a step share its cell. */
    private static BoardView.Cell together(BoardView.Cell one, BoardView.Cell other) {
        return new BoardView.Cell(
                one.open() + other.open(),
                one.overdue() + other.overdue(),
                one.oldestSince().isBefore(other.oldestSince()) ? one.oldestSince() : other.oldestSince(),
                earlier(one.earliestDue(), other.earliestDue()),
                Math.max(one.overdueDays(), other.overdueDays()));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** A deadline missed within the day is late by one day, never by none. */
    private int overdueDays(@Nullable Instant due, Instant now) {
        return due == null || !due.isBefore(now) ? 0 : Math.max(1, calendar.workingDaysBetween(due, now));
    }

    private static String key(OpenSteps.Sum sum) {
        return sum.processKey() + "." + sum.definitionKey();
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }

    /** @param rows units shown even if nothing waits there */
    private record Scope(Set<String> units, Set<String> groups, List<String> rows) {}
}
