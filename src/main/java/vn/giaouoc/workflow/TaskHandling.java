package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** What people do with a task short of completing it: drafts, taking and giving back, turning it to somebody else. */
@Component
class TaskHandling {

    private static final int LONGEST_DRAFT = 200_000;
    private static final Pattern POST_KEY = Pattern.compile("unit:([^:]+):([A-Z_]+)");

    private final TaskRepository tasks;
    private final DraftRepository drafts;
    private final HistoryRepository history;
    private final TaskAccess access;
    private final People people;
    private final Actors actors;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    TaskHandling(
            TaskRepository tasks,
            DraftRepository drafts,
            HistoryRepository history,
            TaskAccess access,
            People people,
            Actors actors,
            Units units,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.history = history;
        this.access = access;
        this.people = people;
        this.actors = actors;
        this.units = units;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void saveDraft(UUID id, Map<String, Object> data, Actor actor) {
        var task = openForActing(id, actor);
        var text = json.writeValueAsString(data);
        if (text.length() > LONGEST_DRAFT) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "workflow.draft-too-large");
        }
        drafts.save(task.id(), actor.person(), text, clock.instant());
    }

    @Transactional
    public void attachToDraft(UUID id, UUID attachment, Actor actor) {
        var task = openForActing(id, actor);
        drafts.attach(task.id(), actor.person(), attachment, clock.instant());
    }

    /** A draft needs no lock on the case, only on the task's being open. */
    private TaskRow openForActing(UUID id, Actor actor) {
        var task = tasks.find(id).orElseThrow(TaskAccess::unknownTask);
        checkActing(task, actor);
        return task;
    }

    private void checkActing(TaskRow task, Actor actor) {
        if (access.reach(task, actor) == TaskAccess.Reach.NONE) {
            throw TaskAccess.unknownTask();
        }
        CompletionRules.stillOpen(task);
        access.requireStanding(task, actor);
    }

    @Transactional
    public void claim(UUID id, Actor actor) {
        var task = tasks.lock(id).orElseThrow(TaskAccess::unknownTask);
        checkActing(task, actor);
        CompletionRules.notClaimedByOther(task, actor);
        if (actor.person().equals(task.notBy())) {
            throw Problem.notAllowed("workflow.drafter-may-not-approve", task.name());
        }
        if (task.claimedBy() == null) {
            tasks.claim(id, actor, clock.instant());
            tell(task, "CLAIMED", null, actor);
            events.publishEvent(new TaskClaimed(task.facts(), actor.login()));
        }
    }

    @Transactional
    public void release(UUID id, Actor actor) {
        var task = tasks.lock(id).orElseThrow(TaskAccess::unknownTask);
        checkActing(task, actor);
        CompletionRules.notClaimedByOther(task, actor);
        if (task.claimedBy() == null) {
            throw Problem.conflict("workflow.not-claimed", task.name());
        }
        tasks.claim(id, null, null, null, null);
        tell(task, "RELEASED", null, actor);
        events.publishEvent(new TaskClaimed(task.facts(), null));
    }

    @Transactional
    public void reassign(UUID id, String to, String reason, Actor actor) {
        var task = tasks.lock(id).orElseThrow(TaskAccess::unknownTask);
        if (!access.mayReassign(task, actor)) {
            throw access.reach(task, actor) == TaskAccess.Reach.NONE
                    ? TaskAccess.unknownTask()
                    : Problem.notAllowed("workflow.reassign-not-allowed", task.name());
        }
        CompletionRules.stillOpen(task);
        var why = CompletionRules.requireReason(reason);
        var person = person(to);
        var key = person == null ? postKey(to) : HolderKey.person(person.id()).value();
        if (person != null && person.id().equals(task.notBy())) {
            throw Problem.invalid("workflow.drafter-may-not-approve", task.name());
        }
        if (task.documentType() != null) {
            directTo(task, person, key, to);
        } else {
            tasks.readdress(id, List.of(key), unitOf(key));
        }
        tell(task, "REASSIGNED", why, actor);
        events.publishEvent(new TaskReassigned(task.facts(), key, actor.login(), why));
        events.publishEvent(new Auditable.Entry(
                "workflow.reassigned",
                actor.login(),
                null,
                task.instance(),
                "task:" + id,
                Map.of("to", key, "step", task.definitionKey())));
    }

    /** Nobody is given a power to sign by turning a task to them: it can only be laid before somebody who has it. */
    private void directTo(TaskRow task, @Nullable Person person, String key, String to) {
        if (person == null) {
            if (!task.keys().contains(key)) {
                throw Problem.invalid("workflow.reassign-no-power", to);
            }
            tasks.claim(task.id(), null, null, null, null);
            return;
        }
        var login = Objects.requireNonNullElse(person.login(), "");
        var target = actors.load(person.id(), login, Set.of(), clock.instant());
        if (target.standingFor(task.addressed()).isEmpty()) {
            throw Problem.invalid("workflow.reassign-no-power", person.fullName());
        }
        tasks.claim(task.id(), person.id(), login, person.fullName(), clock.instant());
    }

    private @Nullable Person person(String to) {
        if (to.startsWith("person:")) {
            return people.find(Ids.parse(to.substring("person:".length()), "workflow.reassign-unknown"))
                    .orElseThrow(() -> unknown(to));
        }
        return people.byLogin(to).orElse(null);
    }

    private String postKey(String to) {
        var post = POST_KEY.matcher(to);
        if (!post.matches() || !isPost(post.group(2))) {
            throw unknown(to);
        }
        if (units.find(post.group(1), Vietnam.today(clock)).isEmpty()) {
            throw unknown(to);
        }
        return to;
    }

    private static boolean isPost(String name) {
        for (var post : Post.values()) {
            if (post.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String unitOf(String key) {
        var post = POST_KEY.matcher(key);
        return post.matches() ? post.group(1) : null;
    }

    private static Problem unknown(String to) {
        return Problem.invalid("workflow.reassign-unknown", to);
    }

    private void tell(TaskRow task, String kind, @Nullable String reason, Actor actor) {
        history.add(new HistoryRepository.Event(
                Ids.next(), task.instance(), task.id(), kind, actor.login(), actor.name(), reason, clock.instant()));
    }
}
