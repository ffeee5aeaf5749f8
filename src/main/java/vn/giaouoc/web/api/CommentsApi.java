package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.workflow.Comment;
import vn.giaouoc.workflow.Comments;

/** What people write beside a task. */
@RestController
@RequestMapping("/api/v1/tasks/{id}/comments")
class CommentsApi {

    private final Comments comments;
    private final PersonCodes codes;
    private final Writes writes;

    CommentsApi(Comments comments, PersonCodes codes, Writes writes) {
        this.comments = comments;
        this.codes = codes;
        this.writes = writes;
    }

    record CommentBody(UUID id, String author, String authorName, String text, Instant at) {

        CommentBody(Comment comment) {
            this(comment.id(), comment.authorLogin(), comment.authorName(), comment.text(), comment.at());
        }
    }

    /**
     * @param mentions codes or logins of people who are told and may read this comment
     */
    record NewComment(String text, @Nullable List<String> mentions) {}

    @GetMapping
    @Operation(summary = "Comments, the oldest first")
    Items<CommentBody> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var all = comments.list(TasksApi.id(id), actor).stream()
                .map(CommentBody::new)
                .toList();
        return Items.from(
                all, after, Items.limit(limit), comment -> comment.id().toString());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommentBody add(
            @PathVariable String id,
            @RequestBody NewComment body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var task = TasksApi.id(id);
        return writes.once(key, actor, "POST /tasks/" + task + "/comments", body, CommentBody.class, () -> {
            var mentioned = body.mentions() == null
                    ? List.<UUID>of()
                    : body.mentions().stream().map(codes::id).toList();
            return new CommentBody(comments.add(task, body.text(), mentioned, actor));
        });
    }
}
