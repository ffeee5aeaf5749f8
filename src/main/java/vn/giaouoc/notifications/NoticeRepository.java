package vn.giaouoc.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaouoc.organization.Actor;

/** Notices, who is told, and who has seen them. */
@Repository
class NoticeRepository {

    /** Notices older than this no longer count in the badge, so that a new holder of a post does not start with thousands. */
    private static final Duration COUNTED = Duration.ofDays(60);

    private static final String TOLD = """
            (r.key = any(:offered) or (not r.offered_only and r.key = any(:keys)))
              and r.by_login is distinct from :login
            """;

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the notice and whom it tells; does nothing if the cause has been told before. */
    void add(UUID id, Cause cause, Instant at) {
        jdbc.sql("""
                        with notice as (
                            insert into notifications_notice (id, cause, kind, step, title, business_key, by_login, by_name,
                                reason, due_at, task_id, instance_id, at)
                            values (:id, :cause, :kind, :step, :title, :business_key, :by_login, :by_name,
                                :reason, :due_at, :task, :instance, :at)
                            on conflict (cause) do update set kind = excluded.kind
                                where excluded.kind = 'EXPIRED' and notifications_notice.kind = 'WITHDRAWN'
                            returning id, at)
                        insert into notifications_reader (notice_id, key, offered_only, by_login, at)
                        select id, key, :offered_only, :by_login, at from notice, unnest(:keys::text[]) as key
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("cause", cause.key())
                .param("kind", cause.kind().name())
                .param("step", cause.step())
                .param("title", cause.title())
                .param("business_key", cause.businessKey())
                .param("by_login", cause.byLogin())
                .param("by_name", cause.byName())
                .param("reason", cause.reason())
                .param("due_at", at(cause.dueAt()))
                .param("task", cause.task())
                .param("instance", cause.instance())
                .param("at", at(at))
                .param("offered_only", cause.kind().offeredOnly())
                .param("keys", array(cause.keys()))
                .update();
    }

    List<Notice> page(boolean unreadOnly, int limit, NoticeCursor after, Actor actor) {
        return jdbc.sql("""
                        select n.id, n.kind, n.step, n.title, n.business_key, n.by_name, n.reason, n.due_at, n.task_id,
                               n.instance_id, n.at, s.person is not null as read
                        from (select distinct r.at, r.notice_id from notifications_reader r
                              where %s and (r.at, r.notice_id) < (:after_at, :after_id)
                                and not (:unread and exists (select 1 from notifications_read x
                                         where x.person = :person and x.notice_id = r.notice_id))
                              order by r.at desc, r.notice_id desc limit :limit) told
                        join notifications_notice n on n.id = told.notice_id
                        left join notifications_read s on s.notice_id = n.id and s.person = :person
                        order by n.at desc, n.id desc
                        """.formatted(TOLD))
                .param("after_at", at(after.at()))
                .param("after_id", after.id())
                .param("unread", unreadOnly)
                .param("limit", limit)
                .param("person", actor.person())
                .param("offered", offered(actor))
                .param("keys", array(actor.readKeys()))
                .param("login", actor.login())
                .query((row, number) -> notice(row))
                .list();
    }

    int unread(Actor actor) {
        return jdbc.sql("""
                        select count(*) from (
                            select distinct r.notice_id from notifications_reader r
                            where %s and r.at > :since
                              and not exists (select 1 from notifications_read s
                                              where s.person = :person and s.notice_id = r.notice_id)
                            limit 100) counted
                        """.formatted(TOLD))
                .param("since", at(actor.now().minus(COUNTED)))
                .param("person", actor.person())
                .param("offered", offered(actor))
                .param("keys", array(actor.readKeys()))
                .param("login", actor.login())
                .query(Integer.class)
                .single();
    }

    boolean isFor(UUID notice, Actor actor) {
        return jdbc.sql("select exists (select 1 from notifications_reader r where r.notice_id = :notice and " + TOLD
                        + ")")
                .param("notice", notice)
                .param("offered", offered(actor))
                .param("keys", array(actor.readKeys()))
                .param("login", actor.login())
                .query(Boolean.class)
                .single();
    }

    void markRead(UUID notice, UUID person, Instant at) {
        jdbc.sql("""
                        insert into notifications_read (person, notice_id, at) values (:person, :notice, :at)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("notice", notice)
                .param("at", at(at))
                .update();
    }

    void markReadAbout(UUID task, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into notifications_read (person, notice_id, at)
                        select distinct :person::uuid, n.id, :at::timestamptz from notifications_notice n
                        join notifications_reader r on r.notice_id = n.id
                        where n.task_id = :task and %s
                        on conflict do nothing
                        """.formatted(TOLD))
                .param("task", task)
                .param("person", actor.person())
                .param("at", at(at))
                .param("offered", offered(actor))
                .param("keys", array(actor.readKeys()))
                .param("login", actor.login())
                .update();
    }

    void markAllRead(Actor actor, Instant at) {
        jdbc.sql("""
                        insert into notifications_read (person, notice_id, at)
                        select distinct :person::uuid, r.notice_id, :at::timestamptz from notifications_reader r
                        where r.at > :since and %s
                        on conflict do nothing
                        """.formatted(TOLD))
                .param("since", at(actor.now().minus(COUNTED)))
                .param("person", actor.person())
                .param("at", at(at))
                .param("offered", offered(actor))
                .param("keys", array(actor.readKeys()))
                .param("login", actor.login())
                .update();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("step"),
                row.getString("title"),
                row.getString("business_key"),
                row.getString("by_name"),
                row.getString("reason"),
                instant(row.getTimestamp("due_at")),
                row.getObject("task_id", UUID.class),
                row.getObject("instance_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }

    /** Keys offered first; notices to persons, units, groups and teams count as offered to everybody they name. */
    private static String[] offered(Actor actor) {
        var keys = new HashSet<>(actor.offeredKeys());
        actor.readOnly().stream()
                .map(key -> key.value())
                .filter(key -> !isPost(key))
                .forEach(keys::add);
        return array(keys);
    }

    private static boolean isPost(String key) {
        return key.startsWith("unit:") && key.indexOf(':', "unit:".length()) > 0;
    }

    private static String[] array(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
