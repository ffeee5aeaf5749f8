package vn.giaouoc.bench;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.Tasks;

/** Statements of the main requests in the demonstration's world, beside the bare engine's for the same step. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(RecordingConfiguration.class)
@TestPropertySource(properties = {"giaouoc.jobs=false", "giaouoc.demo=true", "giaouoc.data=target/bench/data"})
class StatementsBench {

    private static final String STEP = "Task_CheckContent";
    private static final Path REPORT = Path.of("target/bench/statements.txt");

    @Autowired
    MockMvc browser;

    @Autowired
    Tasks tasks;

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> report = new ArrayList<>();

    @Test
    void report() throws Exception {
        var login = "tct.section";
        var session = signIn(login);
        page("task list page (limit 6)", session, "/tasks");
        var task = waiting(login, STEP);
        warmUp("bao.section");
        page("task page (limit 15)", session, "/tasks/" + task.id());
        completing(login, task);
        signing("dai.head");
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        report.forEach(System.out::println);
    }

    /** The head approves a paper, and its signing step opens: the page with most to say. */
    private void signing(String login) throws Exception {
        var actor = actor(login);
        var approval = waiting(login, "Task_Approve");
        tasks.complete(new CompleteTask(approval.id(), "approve", Map.of(), seen(approval, actor)), actor);
        var session = signIn(login);
        page("task list page of the head (limit 6)", session, "/tasks");
        page(
                "task page of a signing step (limit 15)",
                session,
                "/tasks/" + waiting(login, "Task_Sign").id());
    }

    private void page(String name, Cookie session, String path) throws Exception {
        // once to warm caches, then the count
        browser.perform(get(path).cookie(session)).andExpect(status().isOk());
        var recorded = StatementLog.of(() -> perform(session, path));
        write(name, recorded.statements());
    }

    private int perform(Cookie session, String path) {
        try {
            return browser.perform(get(path).cookie(session))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The same step in another case, so that what is kept in memory for minutes is there. */
    private void warmUp(String login) {
        var task = waiting(login, STEP);
        tasks.complete(new CompleteTask(task.id(), "approve", Map.of(), seen(task, actor(login))), actor(login));
    }

    private List<DocumentRef> seen(TaskSummary task, Actor actor) {
        return tasks.open(task.id(), actor).documents().stream()
                .map(version -> new DocumentRef(version.version(), version.sha256()))
                .toList();
    }

    private void completing(String login, TaskSummary task) {
        var actor = actor(login);
        var seen = seen(task, actor);
        try (var bare = new BareEngine(dataSource, transactions)) {
            var bareTask = bare.taskAt(STEP);
            var alone = StatementLog.of(() -> {
                bare.complete(bareTask, "approve");
                return bareTask;
            });
            var command = new CompleteTask(
                    task.id(), "approve", Map.of(), seen, UUID.randomUUID().toString());
            var ours = StatementLog.of(() -> tasks.complete(command, actor));
            write("completing " + STEP + ", the bare engine", alone.statements());
            write("completing " + STEP + ", the product (limit 1.5 × bare)", ours.statements());
            report.add("product / bare = %.2f".formatted((double) ours.count() / alone.count()));
        }
    }

    private TaskSummary waiting(String login, String step) {
        return tasks.list(TaskQuery.mine(), actor(login)).items().stream()
                .filter(task -> task.definitionKey().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private Actor actor(String login) {
        var account = accounts.find(login).orElseThrow();
        return actors.load(account.person(), login, account.roles(), clock.instant());
    }

    private Cookie signIn(String login) throws Exception {
        return browser.perform(
                        post("/login").with(csrf()).param("username", login).param("password", "giaouoc-demo"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    private void write(String name, List<String> statements) throws IllegalStateException {
        report.add("");
        var begins = statements.stream().filter("begin"::equals).count();
        report.add("== %s: %d statements and %d begin".formatted(name, statements.size() - begins, begins));
        for (var i = 0; i < statements.size(); i++) {
            report.add("%3d  %s".formatted(i + 1, statements.get(i)));
        }
    }

    /** The folder may hold a world of an older run. */
    static {
        try {
            org.springframework.util.FileSystemUtils.deleteRecursively(Path.of("target/bench/data"));
        } catch (IOException busy) {
            throw new java.io.UncheckedIOException(busy);
        }
    }
}
