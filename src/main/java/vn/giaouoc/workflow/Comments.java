package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** What people write beside a task. Read by whoever reads the task; a mentioned person reads that comment. */
@Service
public class Comments {

    Comments() {}

    /** Oldest first; for a mentioned person who may not read the task, only those comments. */
    public List<Comment> list(UUID task, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param mentions persons who are told and may read this comment
     * @throws Problem {@code workflow.comment-empty}; {@code workflow.comment-too-long} over 4000 characters
     */
    public Comment add(UUID task, String text, List<UUID> mentions, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
