package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Database time of every class of search at a million documents: each statement the product sends, as PostgreSQL times it with
 * EXPLAIN ANALYZE; and what it costs to write a document's rows. {@code -Dsearch.documents=100000} for a smaller world,
 * {@code -Dsearch.keep=true} to measure the one that is there, {@code -Dsearch.data=} for another folder to keep it in.
 */
@SpringBootTest
@TestPropertySource(
        properties = {"giaouoc.jobs=false", "giaouoc.demo=false", "giaouoc.data=${search.data:target/bench/search}"})
class SearchBench {

    private static final int TIMES = Integer.getInteger("search.times", 20);
    private static final int PAGE = 21;
    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+)");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");
    private static final Path REPORT = Path.of("target/bench/search.txt");

    @Autowired
    DataSource dataSource;

    @Autowired
    DocumentSearch search;

    @Autowired
    SearchRepository repository;

    @Autowired
    SearchShares shares;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchIndexRepository rows;

    @Autowired
    JdbcClient product;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> report = new ArrayList<>();

    private record Reader(String name, Set<String> keys) {}

    @Test
    void report() throws Exception {
        var documents = Integer.getInteger("search.documents", 1_000_000);
        try (var connection = dataSource.getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            var jdbc = new JdbcTemplate(one);
            var world = new SearchWorld(jdbc, documents);
            if (!Boolean.getBoolean("search.keep")) {
                world.make();
            }
            if (Boolean.getBoolean("search.make")) {
                return;
            }
            jdbc.execute("set statement_timeout = 0");
            report.add("%,d documents; load %s"
                    .formatted(
                            documents,
                            Files.readString(Path.of("/proc/loadavg")).strip()));
            report.add(sizes(jdbc));
            writing();
            report.add("%-36s %-8s %8s %8s %9s %8s"
                    .formatted("class", "reader", "p50 ms", "p95 ms", "buffers", "call ms"));
            for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
                jdbc.execute("set plan_cache_mode = " + mode);
                report.add("-- " + mode);
                classes(jdbc, world)
                        .forEach((name, query) -> readers().forEach(reader -> measure(one, name, query, reader)));
            }
            report.add("load " + Files.readString(Path.of("/proc/loadavg")).strip());
        }
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        report.forEach(System.out::println);
    }

    private static String sizes(JdbcTemplate jdbc) {
        return jdbc.queryForObject("""
                select format('index %s bytes, rows %s bytes, words and texts of long rows %s bytes',
                    pg_relation_size('documents_search_words'), pg_relation_size('documents_search'),
                    pg_total_relation_size(reltoastrelid))
                from pg_class where oid = 'documents_search'::regclass
                """, String.class);
    }

    /** Rows of old documents written anew, which the world must have made as the product does; then a text of four pages. */
    private void writing() {
        var documents = product.sql(
                        "select document from documents_search where page = 1 and block between 3 and 5 limit 60")
                .query(UUID.class)
                .list();
        var text = String.join(
                        "\n",
                        product.sql("select content from bench_text where k < 40 order by k")
                                .query(String.class)
                                .list())
                .substring(0, SearchIndex.ROW_CHARACTERS - 100);
        var page = new ArrayList<Double>();
        var pages = new ArrayList<Double>();
        var wordsAlone = new ArrayList<Double>();
        for (var document : documents) {
            var was = vectors(document);
            page.add(millis(() -> index.refresh(document)));
            assertThat(vectors(document)).as("as the product writes it").isEqualTo(was);
            transaction.executeWithoutResult(status -> {
                pages.add(millis(() -> index.put(document, "Văn bản", List.of(text))));
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                wordsAlone.add(millis(() ->
                        rows.replace(document, 3, List.of("Văn bản", text), List.of(alone("Văn bản"), alone(text)))));
                status.setRollbackOnly();
            });
        }
        report.add(
                "written in ms, p50 and p95: a page %.1f and %.1f, four pages %.1f and %.1f, their words alone %.1f and %.1f"
                        .formatted(
                                p(page, 50),
                                p(page, 95),
                                p(pages, 50),
                                p(pages, 95),
                                p(wordsAlone, 50),
                                p(wordsAlone, 95)));
    }

    private static String alone(String text) {
        return new Lexemes().add(text).vector().replaceAll(" '=....'", "");
    }

    private List<String> vectors(UUID document) {
        return product.sql("select words::text from documents_search where document = ? and page > 0 order by page")
                .param(document)
                .query(String.class)
                .list();
    }

    private static double millis(Runnable work) {
        var began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double p(List<Double> times, int percent) {
        return times.stream().sorted().toList().get((times.size() - 1) * percent / 100);
    }

    private static Map<String, DocumentQuery> classes(JdbcTemplate jdbc, SearchWorld world) {
        var counted = new LinkedHashMap<String, Integer>();
        jdbc.query("select word, ndoc from ts_stat('select words from bench_text') order by ndoc desc, word", row -> {
            counted.put(row.getString("word"), row.getInt("ndoc"));
        });
        counted.keySet().retainAll(Set.copyOf(world.words));
        var most = counted.keySet().iterator().next();
        var frequent = in(counted, 0.075);
        var middle = in(counted, 0.015);
        var edge = in(counted, 0.005);
        var rare = in(counted, 0.001);
        var classes = new LinkedHashMap<String, DocumentQuery>();
        classes.put("rare word (0.1 % of texts)", query(rare));
        classes.put("seldom word (0.5 %)", query(edge));
        classes.put("middling word (1.5 %)", query(middle));
        classes.put("frequent word (7.5 %)", query(frequent));
        classes.put("word of nearly all texts", query(most));
        classes.put("frequent word without diacritics", query(StructuredText.withoutDiacritics(frequent)));
        classes.put("two frequent words", query(most + " " + frequent));
        classes.put("two middling words", query(middle + " " + in(counted, 0.0155)));
        classes.put("frequent and rare word", query(most + " " + rare));
        classes.put("phrase of frequent words", query("\"" + most + " " + frequent + "\""));
        classes.put("phrase of frequent words, no hit", query("\"" + in(counted, 0.5) + " " + in(counted, 0.4) + "\""));
        classes.put("phrase of middling frequency", query("\"" + most + " " + middle + "\""));
        classes.put("phrase of rare words", query("\"" + middle + " " + rare + "\""));
        classes.put("number and symbol", query("123457/KH-U157"));
        classes.put("number and symbol, unfinished", query("123457/KH"));
        classes.put("no hit", query("khôngcóchữnày"));
        classes.put("frequent word, of a unit and year", narrowed(frequent, null, "U17", 2020, null));
        classes.put("frequent word, of the oldest year", narrowed(frequent, null, null, 2015, null));
        classes.put("word of nearly all, oldest year", narrowed(most, null, null, 2015, null));
        classes.put("frequent word, of a type", narrowed(frequent, "PLAN", null, null, null));
        classes.put("middling word, in a state none has", narrowed(middle, null, null, null, "DRAFT"));
        return classes;
    }

    private static String in(Map<String, Integer> counted, double share) {
        return counted.entrySet().stream()
                .filter(word -> !word.getKey().equals(StructuredText.withoutDiacritics(word.getKey())))
                .min(java.util.Comparator.comparingDouble(
                        word -> Math.abs(word.getValue() - share * SearchWorld.TEXTS)))
                .orElseThrow()
                .getKey();
    }

    /** Somebody with more keys than are looked for; who reads a fifth; a head; a group's; a unit's; and who reads two hundred. */
    private static List<Reader> readers() {
        return List.of(
                new Reader(
                        "all",
                        IntStream.range(0, 300)
                                .mapToObj(i -> "unit:U" + i)
                                .collect(Collectors.toCollection(TreeSet::new))),
                new Reader("everyone", Set.of("everyone", "unit:U17")),
                new Reader(
                        "head",
                        Set.of(
                                "everyone",
                                "unit:U17",
                                "unit:U17:HEAD",
                                "unit:U17:OFFICE",
                                "unit:U18",
                                "unit:U18:HEAD",
                                "group:G3",
                                "team:G3:2024",
                                "person:17")),
                new Reader("group", Set.of("group:G3", "unit:U17")),
                new Reader("unit", Set.of("unit:U17")),
                new Reader("few", Set.of("person:few")));
    }

    private void measure(DataSource one, String name, DocumentQuery query, Reader reader) {
        var times = new ArrayList<Double>();
        long buffers = 0;
        for (int i = 0; i < TIMES; i++) {
            double time = 0;
            buffers = 0;
            for (var sort : List.of(SearchMarks.TITLES, SearchMarks.TEXTS)) {
                var explained = explain(one, query, sort, reader.keys());
                time += first(TIME, explained);
                buffers += (long) first(BUFFERS, explained);
            }
            times.add(time);
        }
        var call = millis(() -> search.list(query, reader.keys()));
        report.add("%-36s %-8s %8.2f %8.2f %9d %8.1f"
                .formatted(name, reader.name(), p(times, 50), p(times, 95), buffers, call));
    }

    private String explain(DataSource one, DocumentQuery query, String sort, Set<String> keys) {
        var wanted = new SearchRepository.Wanted(Lexemes.asked(query.q() == null ? "" : query.q()), query, keys);
        var walk = new SearchRepository.Walk(
                sort, SearchRepository.Place.START, repository.newestBlock(), shares.look(wanted));
        return new SearchRepository(JdbcClient.create(one))
                        .statement("explain (analyze, buffers, timing off) ", wanted, walk, PAGE)
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.joining("\n"));
    }

    private static double first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            return 0;
        }
        double sum = Double.parseDouble(found.group(1));
        return found.groupCount() > 1 && found.group(2) != null ? sum + Double.parseDouble(found.group(2)) : sum;
    }

    private static DocumentQuery query(String q) {
        return narrowed(q, null, null, null, null);
    }

    private static DocumentQuery narrowed(String q, String type, String unit, Integer year, String state) {
        return new DocumentQuery(q, type, null, year, state, unit, null, null, 20);
    }
}
