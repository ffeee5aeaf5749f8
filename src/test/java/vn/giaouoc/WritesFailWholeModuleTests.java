package vn.giaouoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.Registers;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.security.Confirmations;
import vn.giaouoc.security.Tokens;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.DueWork;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.Started;
import vn.giaouoc.workflow.Tasks;

/** Writes beside the steps of the drawings: each breaks when the database is about to commit, and has changed nothing. */
@ProductTest
class WritesFailWholeModuleTests {

    private static final String ADDRESS = "127.0.0.77";

    @Autowired
    AtCommit atCommit;

    @Autowired
    Worlds worlds;

    @Autowired
    Actors actors;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    DueWork dueWork;

    @Autowired
    Notices notices;

    @Autowired
    Documents documents;

    @Autowired
    Registers registers;

    @Autowired
    Tokens tokens;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Clock clock;

    private Worlds.Staffed school;

    /** @param table one that the write changes */
    private record Write(String table, Runnable act) {}

    private Map<String, Write> writes() {
        school = worlds.staffedUnit("Trường thử ghi");
        var writes = new LinkedHashMap<String, Write>();
        ofTasks(writes);
        ofPapers(writes);
        ofAccounts(writes);
        return writes;
    }

    private void ofTasks(Map<String, Write> writes) {
        var officer = as(Post.EMULATION_OFFICER);
        var head = as(Post.HEAD);
        // what other tests left due happens now, not while a write is being broken
        dueWork.run(clock.instant().plus(Duration.ofDays(60)));
        var first = start();
        start();
        var task = processes
                .view(first.instance(), officer)
                .summary()
                .current()
                .get(0)
                .task();
        await(() -> notices.unread(head) == 2);
        var notice = notices.list(vn.giaouoc.notifications.NoticeQuery.NEWEST, head)
                .items()
                .get(0)
                .id();
        writes.put("read a notice", new Write("notifications_read", () -> notices.read(notice, head)));
        writes.put(
                "read what was told about a task",
                new Write("notifications_read", () -> notices.readAbout(task, head)));
        writes.put("read all notices", new Write("notifications_read", () -> notices.readAll(head)));
        writes.put("start a case", new Write("workflow_instance", this::start));
        writes.put(
                "save a draft", new Write("workflow_draft", () -> tasks.saveDraft(task, Map.of("title", "a"), head)));
        writes.put(
                "attach to a draft",
                new Write("workflow_draft", () -> tasks.attachToDraft(task, UUID.randomUUID(), head)));
        writes.put("claim", new Write("workflow_task", () -> tasks.claim(task, head)));
        writes.put(
                "remind, expire and escalate",
                new Write("workflow_due", () -> dueWork.run(clock.instant().plus(Duration.ofDays(60)))));
        writes.put("say that nobody is entitled", new Write("workflow_task", () -> dueWork.run(clock.instant())));
        writes.put(
                "withdraw a case",
                new Write("workflow_instance", () -> processes.withdraw(first.instance(), "thôi", officer)));
    }

    private void ofPapers(Map<String, Write> writes) {
        var officer = as(Post.EMULATION_OFFICER);
        var paper = paper(officer);
        var numbered = paper(officer);
        var today = Vietnam.today(clock);
        registers.reserve(numbered, today, registry());
        writes.put("create a paper", new Write("documents_document", () -> paper(officer)));
        writes.put(
                "add a version",
                new Write(
                        "documents_version",
                        () -> documents.addVersion(
                                paper, NewVersion.ofText("Điều 1. Sửa\n1. Hai.\n", "sửa", null), officer)));
        var reader = Set.of(HolderKey.unit("KHAC"));
        writes.put("let others read", new Write("documents_access", () -> documents.grant(paper, reader, "thử")));
        writes.put(
                "let others write", new Write("documents_access", () -> documents.grantWriting(paper, reader, "thử")));
        writes.put(
                "reserve a number", new Write("documents_number", () -> registers.reserve(paper, today, registry())));
        writes.put(
                "confirm a number",
                new Write("documents_number", () -> registers.confirm(numbered, today, registry())));
        writes.put(
                "void a number",
                new Write("documents_number", () -> registers.voidNumber(numbered, "hỏng", registry())));
        writes.put(
                "give a number up",
                new Write("documents_number", () -> registers.voidReserved(numbered, "hỏng", as(Post.REGISTRY))));
        writes.put(
                "set a unit's symbol",
                new Write(
                        "documents_symbol",
                        () -> registers.setUnitSymbol(
                                school.unit().code(), "TRTG", LocalDate.of(2020, 1, 1), Worlds.admin())));
    }

    private void ofAccounts(Map<String, Write> writes) {
        var person = school.person(Post.REGISTRY);
        var login = accounts.of(person);
        var actor = actors.load(person, login, Set.of(), clock.instant());
        var kept = accounts.token(login);
        var password = AccountsForTests.PASSWORD;
        writes.put(
                "issue a token", new Write("security_token", () -> tokens.issue(login, password, "máy", 1, ADDRESS)));
        writes.put("end a token", new Write("security_token", () -> tokens.revoke(kept)));
        writes.put(
                "type the password again",
                new Write("security_confirmation", () -> confirmations.confirm(actor, password)));
        var given = confirmations.confirm(actor, password).confirmation();
        writes.put(
                "use the confirmation",
                new Write("security_confirmation", () -> confirmations.withConfirmation(actor, given)));
    }

    @TestFactory
    @FailsWhole({
        "documents.Documents.grant",
        "documents.Registers.setUnitSymbol",
        "documents.Registers.voidNumber",
        "documents.Registers.voidReserved",
        "notifications.Notices.read",
        "notifications.Notices.readAbout",
        "notifications.Notices.readAll",
        "security.Confirmations.confirm",
        "security.Confirmations.withConfirmation",
        "security.Tokens.issue",
        "security.Tokens.revoke",
        "workflow.CaseStart.start",
        "workflow.CaseStop.stop",
        "workflow.DueWork.run",
        "workflow.DueWork.unentitled",
        "workflow.TaskHandling.attachToDraft",
        "workflow.TaskHandling.claim",
        "workflow.TaskHandling.saveDraft"
    })
    Stream<DynamicTest> aWriteThatBreaksAtCommitLeavesNothing() {
        return writes().entrySet().stream()
                .map(write -> dynamicTest(
                        write.getKey(),
                        () -> atCommit.leavesNothing(
                                write.getValue().table(), write.getValue().act())));
    }

    private Started start() {
        return processes.start(
                new StartProcess(
                        "document-approval",
                        Map.of(
                                "type",
                                "PLAN",
                                "title",
                                "Kế hoạch thử",
                                "unit",
                                school.unit().code())),
                as(Post.EMULATION_OFFICER));
    }

    private UUID paper(Actor officer) {
        return documents
                .create(
                        new CreateDocument(
                                DocumentType.PLAN, "Kế hoạch", school.unit().code(), null, null, null, null, null),
                        NewVersion.ofText("Điều 1. Một\n1. Một.\n", "Dự thảo", null),
                        officer)
                .document();
    }

    private Actor as(Post post) {
        return actors.load(
                school.person(post), String.valueOf(school.staff().get(post).login()), Set.of(), clock.instant());
    }

    private Acting registry() {
        var actor = as(Post.REGISTRY);
        return actor.acting(
                actor.standingFor(List.of(HolderKey.post(school.unit().code(), Post.REGISTRY.name())))
                        .orElseThrow(),
                clock.instant());
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
