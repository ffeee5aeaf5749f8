package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A million documents whose words are as frequent as in a language: few everywhere, most almost nowhere. Its rows are those that
 * {@link SearchIndex} would write, made in SQL for speed; the measurement compares some with the product's own.
 */
final class SearchWorld {

    static final int TEXTS = 20_000;
    private static final int WORDS_OF_ONE = 85;
    private static final int VOCABULARY = 30_000;
    private static final String[] ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
    private static final String[] RIMES =
            "a à á ả ã ạ ăn ắn ằn ân ấn ầy em ém ên ến ệt i í ì ị ong óng ông ống ộng ơi ới ợp ua úa ưa ứa ương ước ưởng uyên uyết iêm iến"
                    .split(" ");

    private final JdbcTemplate jdbc;
    private final int documents;
    private final Random random = new Random(42);
    final List<String> words = vocabulary();

    SearchWorld(JdbcTemplate jdbc, int documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void make() {
        // far faster without asking for each reference; also keeps the documents from being noted as behind
        jdbc.execute("set session_replication_role = replica");
        jdbc.execute("set statement_timeout = 0");
        jdbc.execute("truncate documents_access, documents_search, documents_search_behind");
        jdbc.execute("delete from documents_document");
        jdbc.execute("drop index if exists documents_search_words");
        jdbc.execute("drop table if exists bench_text");
        jdbc.execute("""
                create unlogged table bench_text
                (k int primary key, content text not null, words tsvector not null, head tsvector not null, title tsvector not null)
                """);
        jdbc.batchUpdate("insert into bench_text values (?, ?, ?::tsvector, ?::tsvector, ?::tsvector)", texts());
        Arrays.stream(SCRIPT.formatted(documents, TEXTS, SearchMarks.BLOCK).split(";\n"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .forEach(this::timed);
        jdbc.execute("set session_replication_role = default");
    }

    private void timed(String step) {
        var began = System.nanoTime();
        jdbc.execute(step);
        System.out.printf(
                "%6.1f s  %s%n",
                (System.nanoTime() - began) / 1e9, step.lines().findFirst().orElse(""));
    }

    private List<Object[]> texts() {
        var texts = new ArrayList<Object[]>();
        for (int n = 0; n < TEXTS; n++) {
            var content = text();
            var title = "Văn bản " + content.substring(0, 60);
            texts.add(new Object[] {
                n,
                content,
                new Lexemes().add(content).vector(),
                new Lexemes().addAnywhere(title).vector(),
                new Lexemes().add(title).vector()
            });
        }
        return texts;
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = 0; i < WORDS_OF_ONE; i++) {
            text.append(words.get(rank())).append(i % 12 == 11 ? ", " : " ");
        }
        return text.toString();
    }

    /** The word of rank r stands about 1/r as often as the first. */
    private int rank() {
        return (int) Math.min(VOCABULARY - 1, Math.exp(random.nextDouble() * Math.log(VOCABULARY)) - 1);
    }

    private static List<String> vocabulary() {
        var random = new Random(7);
        Set<String> made = new TreeSet<>();
        while (made.size() < VOCABULARY) {
            var syllable = ONSETS[random.nextInt(ONSETS.length)] + RIMES[random.nextInt(RIMES.length)];
            made.add(made.size() < 600 ? syllable : syllable + Integer.toString(random.nextInt(1296), 36));
        }
        var words = new ArrayList<>(made);
        java.util.Collections.shuffle(words, random);
        return words;
    }

    /** Marks are named as in {@link SearchMarks}. */
    private static final String SCRIPT = """
            insert into documents_document (id, type, title, unit, group_code, year, urgency, state, state_at, created_by,
                created_login, created_name, created_at, current_number, number_text)
            select (lpad(to_hex(1700000000000 + n * 1000), 12, '0') || '7' || lpad(to_hex(n %% 4096), 3, '0') || '8'
                    || substr(md5(n::text), 1, 15))::uuid,
                (array['PLAN', 'DECISION', 'NOTICE', 'MINUTES'])[1 + n %% 4],
                'Văn bản ' || left(t.content, 60), 'U' || n %% 300,
                case when n %% 2 = 0 then 'G' || n / 2 %% 10 end, 2015 + n / (%1$d / 10 + 1), 'NORMAL', 'ISSUED', now(),
                gen_random_uuid(), 'x', 'x', now(), 1, n || '/KH-U' || n %% 300
            from generate_series(1, %1$d) n join bench_text t on t.k = (n * 7919::bigint) %% %2$d;
            insert into documents_access (document, key, may_write, why, granted_at)
            select id, 'unit:' || unit, false, 'x', now() from documents_document order by id;
            insert into documents_access (document, key, may_write, why, granted_at)
            select id, 'group:' || group_code, false, 'x', now() from documents_document where group_code is not null order by id;
            insert into documents_access (document, key, may_write, why, granted_at)
            select id, 'unit:' || unit || ':HEAD', false, 'x', now() from documents_document order by id;
            insert into documents_access (document, key, may_write, why, granted_at)
            select id, 'person:' || abs(hashtext(id::text || 'p')) %% 3000, true, 'x', now() from documents_document order by id;
            insert into documents_access (document, key, may_write, why, granted_at)
            select id, 'everyone', false, 'x', now() from documents_document where abs(hashtext(id::text || 'e')) %% 5 = 0 order by id;
            insert into documents_access (document, key, may_write, why, granted_at)
            select id, 'person:few', false, 'x', now() from documents_document
            where hashtext(id::text) %% 5000 = 0 order by id;
            create temp table bench_marks as
            select d.id, row_number() over (order by d.id) - 1 as n, d.title,
                array_remove(array['~type:' || lower(d.type), '~unit:' || lower(d.unit), '~group:' || lower(d.group_code),
                    '~year:' || d.year, '~state:' || lower(d.state)], null)
                    || (select array_agg('~k:' || lower(a.key)) || array_agg('~k:' || lower(a.key) || '/' || lower(d.type))
                        from documents_access a where a.document = d.id) as marks,
                format('''%%1$s/kh-%%2$s'':15 ''%%1$s'':15 ''kh'':16 ''%%2$s'':17', split_part(d.number_text, '/', 1), lower(d.unit))
                    ::tsvector as number
            from documents_document d;
            insert into documents_search (document, page, block, content, words)
            select r.id, r.page, r.n / %3$d, r.content, r.words || array_to_tsvector(r.marks || array[
                r.sort || '0:' || r.n / %3$d, r.sort || '1:' || r.n / %3$d / 8, r.sort || '2:' || r.n / %3$d / 64,
                r.sort || '3:0'])
            from (
                select m.id, 0 as page, m.n, m.title as content, '~t' as sort, t.title || m.number as words, m.marks
                from bench_marks m join bench_text t on t.k = ((m.n + 1) * 7919::bigint) %% %2$d
                union all
                select m.id, 1, m.n, t.content, '~p', t.words || h.head || strip(m.number), m.marks
                from bench_marks m
                join bench_text t on t.k = (m.n * 104729::bigint) %% %2$d
                join bench_text h on h.k = ((m.n + 1) * 7919::bigint) %% %2$d) r
            order by r.n, r.page;
            select setval('documents_search_order', %1$d);
            set maintenance_work_mem = '3GB';
            create index documents_search_words on documents_search using gin (words) with (fastupdate = off);
            analyze documents_search;
            analyze documents_access;
            analyze documents_document;
            vacuum documents_search;
            vacuum documents_access
            """;
}
