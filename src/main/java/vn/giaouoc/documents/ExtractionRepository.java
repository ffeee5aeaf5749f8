package vn.giaouoc.documents;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of files to be read, and what was read from them. */
@Repository
class ExtractionRepository {

    private final JdbcClient jdbc;

    ExtractionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if the same bytes were queued or read before */
    boolean queue(String sha256, String mediaType, Instant at) {
        return jdbc.sql("""
                        insert into documents_extraction (sha256, media_type, state, queued_at)
                        values (:sha256, :type, 'PENDING', :at) on conflict do nothing
                        """)
                        .param("sha256", sha256)
                        .param("type", mediaType)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    record Job(String sha256, String mediaType, int attempts) {}

    /** Takes the file that waits longest; others pass it by until the lease ends. */
    Optional<Job> lease(Instant at, Instant until) {
        return jdbc.sql("""
                update documents_extraction set attempts = attempts + 1, leased_until = :until
                where sha256 = (
                    select sha256 from documents_extraction
                    where state = 'PENDING' and (leased_until is null or leased_until < :at)
                    order by queued_at limit 1 for update skip locked)
                returning sha256, media_type, attempts
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, index) ->
                        new Job(row.getString("sha256"), row.getString("media_type"), row.getInt("attempts")))
                .optional();
    }

    /** @return false if another node was faster */
    boolean done(String sha256, int pageCount, Collection<Finding> findings, Instant at) {
        return finish(sha256, "DONE", null, pageCount, findings, at);
    }

    boolean failed(String sha256, ExtractionReason reason, Instant at) {
        return finish(sha256, "FAILED", reason, 0, List.of(), at);
    }

    private boolean finish(
            String sha256,
            String state,
            @Nullable ExtractionReason reason,
            int pageCount,
            Collection<Finding> findings,
            Instant at) {
        return jdbc.sql("""
                        update documents_extraction set state = :state, reason = :reason, page_count = :pages,
                            findings = :findings, leased_until = null, done_at = :at
                        where sha256 = :sha256 and state = 'PENDING'
                        """)
                        .param("state", state)
                        .param("reason", reason == null ? null : reason.name())
                        .param("pages", pageCount)
                        .param("findings", words(findings))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("sha256", sha256)
                        .update()
                > 0;
    }

    /** @param source of all of them */
    void insertPages(String sha256, List<String> pages, String source) {
        jdbc.sql("""
                insert into documents_extraction_page (sha256, page, content, source)
                select :sha256, page, content, :source
                from unnest(cast(:pages as int[]), cast(:contents as text[])) as t (page, content)
                """)
                .param("sha256", sha256)
                .param("pages", IntStream.rangeClosed(1, pages.size()).boxed().toArray(Integer[]::new))
                .param("contents", pages.toArray(String[]::new))
                .param("source", source)
                .update();
    }

    List<String> pages(String sha256) {
        return jdbc.sql("select content from documents_extraction_page where sha256 = :sha256 order by page")
                .param("sha256", sha256)
                .query(String.class)
                .list();
    }

    record WaitingPage(String sha256, int page, String mediaType) {}

    /** Takes a page whose text is to be recognised. */
    Optional<WaitingPage> leasePage(Instant at, Instant until) {
        return jdbc.sql("""
                with next as (
                    select sha256, page from documents_extraction_page
                    where source = 'WAITING' and (leased_until is null or leased_until < :at)
                    order by sha256, page limit 1 for update skip locked)
                update documents_extraction_page p set leased_until = :until
                from next join documents_extraction e on e.sha256 = next.sha256
                where p.sha256 = next.sha256 and p.page = next.page
                returning p.sha256, p.page, e.media_type
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, index) ->
                        new WaitingPage(row.getString("sha256"), row.getInt("page"), row.getString("media_type")))
                .optional();
    }

    void recognised(WaitingPage page, String text, boolean readable) {
        jdbc.sql("""
                update documents_extraction_page set content = :text, source = :source, leased_until = null
                where sha256 = :sha256 and page = :page and source = 'WAITING'
                """)
                .param("text", text)
                .param("source", readable ? "OCR" : "UNREADABLE")
                .param("sha256", page.sha256())
                .param("page", page.page())
                .update();
    }

    boolean isWaiting(String sha256) {
        return jdbc.sql("""
                select exists (select from documents_extraction_page where sha256 = :sha256 and source = 'WAITING')
                """).param("sha256", sha256).query(Boolean.class).single();
    }

    /** Says how many pages were recognised, beside what was found before. */
    void markRecognised(String sha256) {
        jdbc.sql("""
                update documents_extraction e
                set findings = array(select f from unnest(e.findings) f where f not like 'RECOGNISED %')
                    || (select array_agg('RECOGNISED ' || n) from
                        (select count(*) as n from documents_extraction_page p
                         where p.sha256 = e.sha256 and p.source = 'OCR' having count(*) > 0) c)
                where e.sha256 = :sha256
                """).param("sha256", sha256).update();
    }

    record Bearer(UUID document, String title) {}

    /** Documents whose version in force is an uploaded file of these bytes. */
    List<Bearer> bearers(String sha256) {
        return jdbc.sql("""
                select d.id, d.title
                from documents_version v
                join documents_document d on d.id = v.document and d.current_number = v.number
                where v.sha256 = :sha256 and v.kind = 'FILE'
                order by d.id
                """)
                .param("sha256", sha256)
                .query((row, index) -> new Bearer(row.getObject("id", UUID.class), row.getString("title")))
                .list();
    }

    private static String[] words(Collection<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.kind() + " " + finding.count())
                .toArray(String[]::new);
    }
}
