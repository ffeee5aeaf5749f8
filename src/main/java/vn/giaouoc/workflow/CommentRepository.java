package vn.giaouoc.workflow;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of comments. */
@Repository
class CommentRepository {

    private final JdbcClient jdbc;

    CommentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Comment comment) {
        jdbc.sql("""
                        insert into workflow_comment (id, task_id, author, author_login, author_name, text, mentions, at)
                        values (:id, :task, :author, :login, :name, :text, :mentions::uuid[], :at)
                        """)
                .param("id", comment.id())
                .param("task", comment.task())
                .param("author", comment.author())
                .param("login", comment.authorLogin())
                .param("name", comment.authorName())
                .param("text", comment.text())
                .param("mentions", Sql.array(comment.mentions()))
                .param("at", Sql.at(comment.at()))
                .update();
    }

    /** @param mentioned only comments that mention this person; null for all */
    List<Comment> of(UUID task, @Nullable UUID mentioned) {
        return jdbc.sql("""
                        select id, task_id, author, author_login, author_name, text, mentions, at
                          from workflow_comment
                         where task_id = :task
                           and (:mentioned::uuid is null or :mentioned::uuid = any (mentions) or :mentioned::uuid = author)
                         order by at, id
                        """)
                .param("task", task)
                .param("mentioned", mentioned == null ? null : mentioned.toString())
                .query((row, n) -> new Comment(
                        row.getObject("id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getObject("author", UUID.class),
                        row.getString("author_login"),
                        row.getString("author_name"),
                        row.getString("text"),
                        Sql.uuids(row, "mentions"),
                        Sql.requiredInstant(row, "at")))
                .list();
    }
}
