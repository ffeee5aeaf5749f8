package vn.giaouoc.web.pages;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.workflow.ProcessDefinitionInfo;
import vn.giaouoc.workflow.Processes;

/** The published processes, kept at hand for a minute: lists offer them as filters, and few change. */
@Component
class Definitions {

    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Processes processes;
    private final Clock clock;
    private volatile List<ProcessDefinitionInfo> kept = List.of();
    private volatile long readAt = System.nanoTime() - KEPT_NANOS - 1;

    Definitions(Processes processes, Clock clock) {
        this.processes = processes;
        this.clock = clock;
    }

    List<ProcessDefinitionInfo> all() {
        if (System.nanoTime() - readAt > KEPT_NANOS) {
            kept = processes.definitions(Actor.system(clock.instant()));
            readAt = System.nanoTime();
        }
        return kept;
    }

    List<Choice> choices() {
        return all().stream().map(info -> new Choice(info.key(), info.name())).toList();
    }

    boolean mayStart(Actor actor) {
        return all().stream()
                .flatMap(info -> info.startableBy().stream())
                .anyMatch(post -> post.equals("ADMIN")
                        ? actor.has(Role.ADMIN)
                        : actor.holdings().stream()
                                .anyMatch(holding -> holding.post().name().equals(post)));
    }
}
