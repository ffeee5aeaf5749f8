package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Routing;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Vietnam;

/**
 * Fires reminders, expiry and the escalation ladder, set-based, from the due table, and says of which tasks nobody may act on
 * today. Lateness gives nobody a power; the ladder only tells those who have it.
 */
@Component
public class DueWork {

    private final DueRepository repository;
    private final HistoryRepository history;
    private final Routing routing;
    private final Groups groups;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueWork(
            DueRepository repository,
            HistoryRepository history,
            Routing routing,
            Groups groups,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.history = history;
        this.routing = routing;
        this.groups = groups;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does everything that is due; safe to run on several machines at once, each batch in its own transaction.
     *
     * @return how many notices it caused
     */
    public int run(Instant now) {
        int told = 0;
        while (repository.anyDue(now)) {
            var batch = transaction.execute(status -> fire(now));
            if (batch == null || batch < 0) {
                break;
            }
            told += batch;
        }
        told += unentitled(now);
        events.publishEvent(new DueLooked(now));
        return told;
    }

    /** @return notices caused; below zero if others have all that is left */
    private int fire(Instant now) {
        var fallen = repository.take(now);
        if (fallen.isEmpty()) {
            return repository.anyDue(now) ? -1 : 0;
        }
        int told = 0;
        for (var one : worthTelling(fallen)) {
            var keys = toKeys(one);
            if (!keys.isEmpty()) {
                note(one.task(), kind(one.kind()), now);
                events.publishEvent(new TaskDue(one.task().facts(), one.kind(), one.step(), keys));
                told++;
            }
        }
        return told;
    }

    private static String kind(TaskDue.Kind kind) {
        return switch (kind) {
            case REMINDER -> "REMINDED";
            case EXPIRED -> "EXPIRED";
            case ESCALATION -> "ESCALATED";
        };
    }

    /** After a long pause only the last of each kind counts, and no reminder of what has expired already. */
    private static List<DueRepository.Fallen> worthTelling(List<DueRepository.Fallen> fallen) {
        var byTask = fallen.stream()
                .collect(Collectors.groupingBy(
                        one -> one.task().id(), java.util.LinkedHashMap::new, Collectors.toList()));
        var worth = new ArrayList<DueRepository.Fallen>();
        for (var ofTask : byTask.values()) {
            boolean expired = ofTask.stream().anyMatch(one -> one.kind() != TaskDue.Kind.REMINDER);
            for (var kind : TaskDue.Kind.values()) {
                if (kind != TaskDue.Kind.REMINDER || !expired) {
                    ofTask.stream()
                            .filter(one -> one.kind() == kind)
                            .max(Comparator.comparing(DueRepository.Fallen::step))
                            .ifPresent(worth::add);
                }
            }
        }
        return worth;
    }

    private List<String> toKeys(DueRepository.Fallen one) {
        var task = one.task();
        return switch (one.kind()) {
            case REMINDER -> task.keys();
            case EXPIRED -> {
                var keys = new LinkedHashSet<>(task.keys());
                keys.addAll(leaders(task.unit()));
                yield List.copyOf(keys);
            }
            case ESCALATION ->
                switch (one.step()) {
                    case 1 -> leaders(task.unit());
                    case 2 -> leaders(headUnit(task));
                    default ->
                        leaders(
                                task.group() == null
                                        ? null
                                        : groups.find(task.group())
                                                .map(group -> group.authority())
                                                .orElse(null));
                };
        };
    }

    private static List<String> leaders(@Nullable String unit) {
        return unit == null
                ? List.of()
                : List.of(
                        HolderKey.post(unit, Post.HEAD.name()).value(),
                        HolderKey.post(unit, Post.OFFICE.name()).value());
    }

    private @Nullable String headUnit(TaskRow task) {
        if (task.group() == null || task.year() == null) {
            return null;
        }
        return groups.findYear(task.group(), task.year(), Vietnam.today(clock))
                .map(year -> year.headUnit())
                .orElse(null);
    }

    /** Once a day each open task is asked whether anybody may act on it. */
    private int unentitled(Instant now) {
        var startOfDay = Vietnam.day(now).atStartOfDay(Vietnam.ZONE).toInstant();
        int told = 0;
        while (true) {
            var batch = Objects.requireNonNull(transaction.execute(status -> {
                var unchecked = repository.takeUnchecked(startOfDay, now);
                var alone = unchecked.stream().filter(task -> nobody(task, now)).toList();
                alone.forEach(task -> tellNobody(task, now));
                return new int[] {unchecked.size(), alone.size()};
            }));
            if (batch[0] == 0) {
                return told;
            }
            told += batch[1];
        }
    }

    private boolean nobody(TaskRow task, Instant now) {
        return routing.holders(task.addressed(), Vietnam.day(now)).stream()
                        .allMatch(holder -> holder.person().equals(task.notBy()))
                && !repository.alreadyTold(task.id(), "NOBODY_ENTITLED");
    }

    private void tellNobody(TaskRow task, Instant now) {
        note(task, "NOBODY_ENTITLED", now);
        var keys = new LinkedHashSet<String>();
        if (task.unit() != null) {
            keys.add(HolderKey.post(task.unit(), Post.OFFICE.name()).value());
        }
        keys.addAll(leaders(headUnit(task)));
        events.publishEvent(new NobodyEntitled(task.facts(), List.copyOf(keys)));
    }

    private void note(TaskRow task, String kind, Instant now) {
        UUID id = Ids.next();
        history.add(new HistoryRepository.Event(id, task.instance(), task.id(), kind, null, null, null, now));
    }
}
