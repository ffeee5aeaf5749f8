package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.StartProcess;

/** Who may set a paper of a group going: its number comes from the group's own book. */
class PapersOfGroupsProcessTests extends ApprovalCase {

    @Test
    void onlyTheHeadUnitOfTheYearStartsAPaperOfItsGroup() {
        var year = Vietnam.today(clock).getYear();
        var head = worlds.staffedUnit("Trường đứng đầu");
        var deputy = worlds.staffedUnit("Trường phó");
        var led = worlds.group(year, List.of(head.unit().code(), deputy.unit().code()))
                .code();
        var own = worlds.group(year, List.of(school.unit().code(), deputy.unit().code()))
                .code();

        assertThat(code(() -> start(led, year, school))).isEqualTo("workflow.start-not-for-group");
        assertThat(code(() -> start(led, year, deputy))).isEqualTo("workflow.start-not-for-group");
        assertThat(code(() -> start(own, year + 1, school))).isEqualTo("workflow.start-not-for-group");
        assertThat(code(() -> start(own, null, school))).isEqualTo("workflow.start-not-for-group");
        assertThat(start(own, year, school)).isNotNull();
    }

    private UUID start(String group, @org.jspecify.annotations.Nullable Integer year, Worlds.Staffed by) {
        var data = new HashMap<String, Object>(Map.of("type", "PLAN", "title", "Kế hoạch của khối", "group", group));
        data.put("unit", by.unit().code());
        if (year != null) {
            data.put("year", year);
        }
        return processes
                .start(new StartProcess("document-approval", data), as(by.person(Post.EMULATION_OFFICER), "officer"))
                .instance();
    }

    private static String code(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var found = new String[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> found[0] = problem.code());
        return found[0];
    }
}
