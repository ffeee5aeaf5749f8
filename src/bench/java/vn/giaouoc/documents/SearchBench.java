package vn.giaouoc.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

/**
 * Database time of every class of search at a million documents: each statement the product sends, as PostgreSQL times it with
 * EXPLAIN ANALYZE. {@code -Dsearch.documents=100000} for a smaller world; {@code -Dsearch.keep=true} measures the one that is there.
 */
@SpringBootTest
@TestPropertySource(properties = {"giaouoc.jobs=false", "giaouoc.demo=false", "giaouoc.data=target/bench/search"})
class SearchBench {

    private static final int TIMES = 20;
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

    private final List<String> report = new ArrayList<>();

    private record Reader(String name, Set<String> keys) {}

    @Test
    void report() throws Exception {
        var documents = Integer.getInteger("search.documents", 1_000_000);
        try (var connection = dataSource.getConnection()) {
            var one = new SingleConnectionDataSource(connection, true);
            var world = new SearchWorld(new JdbcTemplate(one), documents);
            if (!Boolean.getBoolean("search.keep")) {
                world.make();
            }
            report.add("%,d documents".formatted(documents));
            report.add("%-38s %-7s %-7s %8s %8s %9s %8s"
                    .formatted("class", "reader", "plan", "p50 ms", "p95 ms", "buffers", "call ms"));
            for (var mode : List.of("force_custom_plan", "force_generic_plan")) {
                new JdbcTemplate(one).execute("set plan_cache_mode = " + mode);
                report.add("-- " + mode);
                classes(world).forEach((name, query) -> readers().forEach(reader -> measure(one, name, query, reader)));
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        report.forEach(System.out::println);
    }

    private Map<String, DocumentQuery> classes(SearchWorld world) {
        var common = repository.shares().entrySet().stream()
                .filter(share -> world.words.contains(share.getKey()))
                .sorted((a, b) -> Float.compare(b.getValue(), a.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var most = common.get(0);
        var tenth = common.get(Math.min(common.size() - 1, 40));
        var middle = common.get(common.size() * 2 / 3);
        var edge = common.get(common.size() - 1);
        var rare = world.words.get(12_000);
        var classes = new LinkedHashMap<String, DocumentQuery>();
        classes.put("rare word", query(rare));
        classes.put("word just under the statistics", query(edge));
        classes.put("middling word", query(middle));
        classes.put("frequent word", query(tenth));
        classes.put("word of nearly all texts", query(most));
        classes.put("frequent word without diacritics", query(StructuredText.withoutDiacritics(tenth)));
        classes.put("two frequent words", query(most + " " + tenth));
        classes.put("frequent and rare word", query(most + " " + rare));
        classes.put("phrase of frequent words", query("\"" + most + " " + tenth + "\""));
        classes.put("phrase of middling frequency", query("\"" + most + " " + middle + "\""));
        classes.put("phrase of rare words", query("\"" + middle + " " + rare + "\""));
        classes.put("number and symbol", query("123457/KH-U157"));
        classes.put("number and symbol, unfinished", query("123457/KH"));
        classes.put("no hit", query("khôngcóchữnày"));
        classes.put("frequent word, of a unit and year", narrowed(tenth, "U17", 2020));
        classes.put(
                "frequent word, of a type", new DocumentQuery(tenth, "PLAN", null, null, null, null, null, null, 20));
        classes.put(
                "middling word, in a state none has",
                new DocumentQuery(middle, null, null, null, "DRAFT", null, null, null, 20));
        return classes;
    }

    private static List<Reader> readers() {
        return List.of(
                new Reader(
                        "all",
                        IntStream.range(0, 300)
                                .mapToObj(i -> "unit:U" + i)
                                .collect(Collectors.toCollection(TreeSet::new))),
                new Reader("group", Set.of("group:G3", "unit:U17")),
                new Reader("unit", Set.of("unit:U17")),
                new Reader("few", Set.of("person:few")));
    }

    private void measure(DataSource one, String name, DocumentQuery query, Reader reader) {
        var run = search.search(query, reader.keys());
        var plan = run.plan();
        var label = plan.equals(SearchRepository.RARE)
                ? "rare"
                : plan.equals(SearchRepository.NARROW) ? "narrow" : "common";
        var times = new ArrayList<Double>();
        long buffers = 0;
        for (int i = 0; i < TIMES; i++) {
            double time = 0;
            buffers = 0;
            for (var sort : List.of("t", "p")) {
                var explained = explain(one, plan, run.words, sort, query, reader.keys());
                time += first(TIME, explained);
                buffers += (long) first(BUFFERS, explained);
            }
            if (!label.equals("rare")) {
                time += first(TIME, readable(one, reader.keys()));
            }
            times.add(time);
        }
        times.sort(Double::compare);
        var began = System.nanoTime();
        search.list(query, reader.keys());
        var call = (System.nanoTime() - began) / 1e6;
        report.add("%-38s %-7s %-7s %8.2f %8.2f %9d %8.1f"
                .formatted(
                        name, reader.name(), label, times.get(TIMES / 2), times.get(TIMES * 19 / 20), buffers, call));
    }

    private String explain(
            DataSource one, String plan, String words, String sort, DocumentQuery query, Set<String> keys) {
        return JdbcClient.create(one)
                .sql("explain (analyze, buffers, timing off) " + plan)
                .param("query", words)
                .param("rows", Lexemes.quoted(Lexemes.mark(sort, "")))
                .param("mark", Lexemes.mark(sort, ""))
                .param("block", plan.equals(SearchRepository.COMMON) ? repository.lastBlock() : Integer.MAX_VALUE)
                .param("document", SearchRepository.Place.START.document())
                .param("keys", keys.toArray(String[]::new))
                .param("state", query.state(), java.sql.Types.VARCHAR)
                .param("case", null, java.sql.Types.OTHER)
                .param("limit", PAGE)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String readable(DataSource one, Set<String> keys) {
        return JdbcClient.create(one)
                .sql("explain (analyze, buffers, timing off) " + SearchRepository.READABLE)
                .param("keys", keys.toArray(String[]::new))
                .param("most", DocumentSearch.NARROW_READER + 1)
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
        return new DocumentQuery(q, null, null, null, null, null, null, null, 20);
    }

    private static DocumentQuery narrowed(String q, String unit, int year) {
        return new DocumentQuery(q, null, null, year, null, unit, null, null, 20);
    }
}
