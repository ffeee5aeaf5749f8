package vn.giaouoc.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Standing;
import vn.giaouoc.shared.Problem;

/** Who may see and do what with tasks and cases: the one decision for every read and write of this module. */
@Component
class TaskAccess {

    /** What somebody may see of a task, from nothing to doing it. */
    enum Reach {
        NONE,
        /** Name, state, holder and dates: the manager of its unit or group. */
        STATE,
        /** All of it: head and office of the unit, the absent or replaced head, whoever completed it. */
        READ,
        /** Entitled today. */
        ACT
    }

    Reach reach(TaskRow task, Actor actor) {
        if (!Collections.disjoint(actor.keys(), task.keys())) {
            return Reach.ACT;
        }
        return reachWithoutActing(task.keys(), task.unit(), task.group(), actor, task.completedBy());
    }

    private static Reach reachWithoutActing(
            Collection<String> keys,
            @Nullable String unit,
            @Nullable String group,
            Actor actor,
            java.util.@Nullable UUID completedBy) {
        if (!Collections.disjoint(actor.readKeys(), keys)
                || contains(actor.overseenUnits(), unit)
                || actor.person().equals(completedBy)) {
            return Reach.READ;
        }
        return contains(actor.managedUnits(), unit) || contains(actor.managedGroups(), group)
                ? Reach.STATE
                : Reach.NONE;
    }

    boolean readable(TaskRow task, Actor actor) {
        return reach(task, actor).compareTo(Reach.READ) >= 0;
    }

    /** The same question for an entry of a case's history. */
    boolean readable(TaskReadingRepository.Happened entry, Actor actor) {
        return reachWithoutActing(entry.keys(), entry.unit(), entry.group(), actor, entry.completedBy()) == Reach.READ;
    }

    /** The task for a reader of its content. */
    TaskRow requireReadable(Optional<TaskRow> task, Actor actor) {
        return task.filter(row -> readable(row, actor)).orElseThrow(TaskAccess::unknownTask);
    }

    /** As what the actor would act; refuses who may not. */
    Standing requireStanding(TaskRow task, Actor actor) {
        var reach = reach(task, actor);
        if (reach == Reach.NONE) {
            throw unknownTask();
        }
        return actor.standingFor(task.addressed())
                .orElseThrow(() -> Problem.notAllowed("workflow.not-entitled", task.name()));
    }

    /** Turning a task to somebody else: the unit's head, its manager, an administrator. */
    boolean mayReassign(TaskRow task, Actor actor) {
        return actor.has(Role.ADMIN)
                || contains(actor.managedUnits(), task.unit())
                || contains(actor.managedGroups(), task.group())
                || (task.unit() != null && actor.keys().contains("unit:" + task.unit() + ":HEAD"));
    }

    /** Whether the actor sees the case at all; entries of its history are decided one by one. */
    boolean seesCase(CaseRow row, Collection<String> readers, Actor actor) {
        return !Collections.disjoint(actor.readKeys(), readers)
                || actor.person().equals(row.startedBy())
                || actor.has(Role.ADMIN)
                || contains(actor.managedUnits(), row.unit())
                || contains(actor.managedGroups(), row.group());
    }

    static Problem unknownTask() {
        return Problem.notFound("workflow.unknown-task");
    }

    static Problem unknownCase() {
        return Problem.notFound("workflow.unknown-case");
    }

    private static boolean contains(Set<String> codes, @Nullable String code) {
        return code != null && codes.contains(code);
    }
}
