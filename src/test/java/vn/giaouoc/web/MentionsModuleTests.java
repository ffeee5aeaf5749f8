package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.Comments;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.Tasks;

/** People are mentioned in comments of the task page, in the text or by a tick, with no script at all. */
@ProductTest
class MentionsModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Worlds worlds;

    @Autowired
    AccountsForTests accounts;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Comments comments;

    @Autowired
    Clock clock;

    private Worlds.Staffed unit;
    private UUID task;
    private Browser head;

    @BeforeEach
    void aTaskWaitsForTheHead() {
        unit = worlds.staffedUnit("Trường thử nhắc tên");
        var code = unit.unit().code();
        processes.start(
                new StartProcess(
                        "document-approval",
                        Map.of("type", "PLAN", "title", "Kế hoạch " + code, "unit", code, "urgency", "NORMAL")),
                worlds.actor(unit.person(Post.EMULATION_OFFICER), Vietnam.today(clock)));
        task = tasks.list(TaskQuery.mine(), actor()).items().get(0).id();
        head = new Browser(port);
        head.signIn(accounts.of(unit.person(Post.HEAD)), AccountsForTests.PASSWORD);
    }

    @Test
    void aLoginInTheTextBecomesANameAndIsMentioned() {
        var section = unit.staff().get(Post.SECTION_HEAD);

        head.post(comments(), Map.of("text", "Nhờ @" + section.login() + ", xem giúp; thư về a@b.vn."));

        var written = comments.list(task, actor()).get(0);
        assertThat(written.mentions()).containsExactly(section.id());
        assertThat(written.text()).isEqualTo("Nhờ @" + section.fullName() + ", xem giúp; thư về a@b.vn.");
        assertThat(head.get("/tasks/" + task).body()).contains("Nhờ @" + section.fullName());
    }

    @Test
    void whoTookPartIsOfferedAndMentionedByATick() {
        var officer = unit.staff().get(Post.EMULATION_OFFICER);

        assertThat(head.get("/tasks/" + task).body()).contains("name=\"mention\" value=\"" + officer.login() + "\"");
        head.post(comments(), Map.of("text", "Xin bổ sung.", "mention", String.valueOf(officer.login())));

        var written = comments.list(task, actor()).get(0);
        assertThat(written.mentions()).containsExactly(officer.id());
        assertThat(written.text()).isEqualTo("@" + officer.fullName() + "\nXin bổ sung.");
    }

    @Test
    void anUnknownLoginIsSaidAndNothingIsWritten() {
        var back = Map.of("text", "Nhờ @khong.co.ai xem", "_form", "comment", "_back", "/tasks/" + task);

        var refused = head.post(comments(), back);

        assertThat(refused.statusCode()).isLessThan(400);
        assertThat(head.get("/tasks/" + task).body()).contains("khong.co.ai").contains("Nhờ @khong.co.ai xem");
        assertThat(comments.list(task, actor())).isEmpty();
    }

    private String comments() {
        return "/tasks/" + task + "/comments";
    }

    private vn.giaouoc.organization.Actor actor() {
        return worlds.actor(unit.person(Post.HEAD), Vietnam.today(clock));
    }
}
