package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;

/** What people write beside a task. Read by whoever reads the task; a mentioned person reads that comment. */
@Service
public class Comments {

    private static final int LONGEST = 4000;
    private static final int MOST_MENTIONS = 20;

    private final CommentRepository comments;
    private final TaskRepository tasks;
    private final TaskAccess access;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            CommentRepository comments,
            TaskRepository tasks,
            TaskAccess access,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comments = comments;
        this.tasks = tasks;
        this.access = access;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Oldest first; for a mentioned person who may not read the task, only those comments. */
    @Transactional(readOnly = true)
    public List<Comment> list(UUID task, Actor actor) {
        var row = tasks.find(task).orElseThrow(TaskAccess::unknownTask);
        if (access.readable(row, actor)) {
            return comments.of(task, null);
        }
        var mentioned = comments.of(task, actor.person());
        if (mentioned.isEmpty()) {
            throw TaskAccess.unknownTask();
        }
        return mentioned;
    }

    /**
     * @param mentions persons who are told and may read this comment
     * @throws Problem {@code workflow.comment-empty}; {@code workflow.comment-too-long} over 4000 characters; {@code
     *     workflow.comment-mention-unknown}
     */
    @Transactional
    public Comment add(UUID task, String text, List<UUID> mentions, Actor actor) {
        var row = access.requireReadable(tasks.find(task), actor);
        if (text.isBlank()) {
            throw Problem.invalid("workflow.comment-empty");
        }
        if (text.length() > LONGEST) {
            throw Problem.invalid("workflow.comment-too-long", LONGEST);
        }
        var mentioned = mentions.stream().distinct().toList();
        if (mentioned.size() > MOST_MENTIONS || people.names(mentioned).size() != mentioned.size()) {
            throw Problem.invalid("workflow.comment-mention-unknown");
        }
        var comment = new Comment(
                Ids.next(),
                task,
                actor.person(),
                actor.login(),
                actor.name(),
                text.strip(),
                mentioned,
                clock.instant());
        comments.insert(comment);
        events.publishEvent(new CommentAdded(row.facts(), comment.id(), actor.login(), actor.name(), mentioned));
        return comment;
    }
}
