package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;

/** Finds the tasks that wait for somebody. */
@Component
class TaskList {

    private final TaskListRepository repository;
    private final Units units;
    private final WorkingCalendar calendar;
    private final Clock clock;

    TaskList(TaskListRepository repository, Units units, WorkingCalendar calendar, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TaskPage list(TaskQuery query, Actor actor) {
        int limit = Cursor.limit(query.limit());
        var now = clock.instant();
        var words = words(query.q());
        var search = new TaskListRepository.Search(
                actor.person(),
                keys(query.scope(), actor),
                query.scope() == TaskQuery.Scope.UNIT ? actor.overseenUnits() : Set.of(),
                query.scope() == TaskQuery.Scope.WATCHED,
                query,
                words,
                unitsNamed(words),
                Cursor.parse(query.after()),
                now,
                limit + 1);
        boolean open = query.state() == TaskQuery.State.OPEN;
        var found = open ? repository.open(search) : repository.done(search);
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var items = page.stream()
                .map(one -> summary(one.task(), one.draftedAt(), actor, now))
                .toList();
        return new TaskPage(
                items, found.size() > limit ? next(page.get(limit - 1).task(), open) : null);
    }

    @Transactional(readOnly = true)
    public TaskCounts counts(Actor actor) {
        var now = clock.instant();
        return repository.counts(
                actor.person(),
                actor.offeredKeys(),
                actor.keys(),
                actor.overseenUnits(),
                now,
                calendar.endOfDay(Vietnam.day(now)));
    }

    private static Collection<String> keys(TaskQuery.Scope scope, Actor actor) {
        return switch (scope) {
            case MINE -> actor.offeredKeys();
            case UNIT -> actor.keys();
            case WATCHED -> {
                var readOnly = new HashSet<>(actor.readKeys());
                readOnly.removeAll(actor.offeredKeys());
                yield readOnly;
            }
        };
    }

    static List<String> words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        return Arrays.stream(q.strip().split("\\s+"))
                .limit(10)
                .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .toList();
    }

    private List<String> unitsNamed(List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return units.all(Vietnam.today(clock)).stream()
                .filter(unit -> words.stream()
                        .allMatch(word -> PlainText.of(unit.name()).contains(PlainText.of(word))))
                .map(Unit::code)
                .toList();
    }

    private static String next(TaskRow last, boolean open) {
        return new Cursor(open ? last.dueAt() : last.endedAt(), last.id()).text();
    }

    static TaskSummary summary(TaskRow task, @Nullable Instant draftedAt, Actor actor, Instant now) {
        var standing = task.open()
                ? actor.standingFor(task.addressed())
                : java.util.Optional.<vn.giaouoc.organization.Standing>empty();
        return new TaskSummary(
                task.id(),
                task.instance(),
                task.definitionKey(),
                task.name(),
                task.processKey(),
                task.processName(),
                task.businessKey(),
                task.title(),
                task.unit(),
                task.post(),
                task.group(),
                task.year(),
                standing.map(found -> found.capacity().name()).orElse(null),
                task.createdAt(),
                task.dueAt(),
                task.dueAt() != null && task.dueAt().isBefore(Objects.requireNonNullElse(task.endedAt(), now)),
                task.priority(),
                task.claimedLogin(),
                task.claimedName(),
                draftedAt,
                task.state(),
                task.outcome(),
                task.state().equals("DONE") ? task.endedAt() : null,
                task.completedName(),
                task.about(),
                Objects.equals(task.loopMember(), task.unit()) ? null : task.loopMember());
    }
}
