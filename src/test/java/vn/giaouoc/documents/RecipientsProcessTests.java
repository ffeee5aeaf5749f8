package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.documents.Recipient.Standing;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/** Nơi nhận printed on the paper and the places it is sent to are one list. */
class RecipientsProcessTests extends ApprovalCase {

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private IssueAct act;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatThePaperPrintsIsChosenWhenTheIssueBegins() {
        var other = worlds.staffedUnit("Trường nhận " + UUID.randomUUID());
        var instance = printed(other);

        var chosen = act.initial(
                new TaskAct.Opening(instance, "Task_Issue", school.unit().code(), document(instance), null));

        assertThat(chosen)
                .containsEntry("recipientUnits", List.of(other.unit().code()))
                .containsEntry("recipients", "Sở Nội vụ tỉnh Cà Mau");
    }

    @Test
    void aPlaceThatIsNotPrintedIsSentToAndCalledAnAddition() {
        var printed = worlds.staffedUnit("Trường nhận " + UUID.randomUUID());
        var added = worlds.staffedUnit("Trường thêm " + UUID.randomUUID());
        var instance = printed(printed);

        issue(
                instance,
                Map.of(
                        "recipientUnits",
                        List.of(printed.unit().code(), added.unit().code()),
                        "recipients",
                        "Sở Nội vụ tỉnh Cà Mau"));

        assertThat(standings(instance))
                .containsExactly(Standing.PRINTED, Standing.PRINTED, Standing.PRINTED, Standing.ADDED);
        assertThat(dispatches.ofDocument(document(instance), as(Post.REGISTRY)))
                .extracting(Dispatch::unit)
                .contains(printed.unit().code(), added.unit().code());
    }

    @Test
    void aPrintedPlaceIsNotLeftOutSilently() {
        var printed = worlds.staffedUnit("Trường nhận " + UUID.randomUUID());
        var instance = printed(printed);
        var without = Map.<String, Object>of("recipients", "Sở Nội vụ tỉnh Cà Mau");

        assertThatThrownBy(() -> issue(instance, without)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo("documents.printed-recipient-left-out");
            assertThat(refused.fields()).extracting(Problem.Field::field).containsExactly("leftOutReason");
        });
        assertThat(standings(instance)).isEmpty();

        issue(instance, Map.of("recipients", "Sở Nội vụ tỉnh Cà Mau", "leftOutReason", "Đơn vị đã giải thể"));
        var view = documents.view(document(instance), as(Post.REGISTRY));
        assertThat(view.recipients().get(0)).satisfies(one -> {
            assertThat(one.standing()).isEqualTo(Standing.LEFT_OUT);
            assertThat(one.reason()).isEqualTo("Đơn vị đã giải thể");
        });
        assertThat(dispatches.ofDocument(document(instance), as(Post.REGISTRY)))
                .extracting(Dispatch::unit)
                .doesNotContain(printed.unit().code());
    }

    @Test
    void whoNamesNoPlaceSendsToThoseThatArePrinted() {
        var printed = worlds.staffedUnit("Trường nhận " + UUID.randomUUID());
        var instance = printed(printed);

        issue(instance, Map.of());

        assertThat(standings(instance)).containsOnly(Standing.PRINTED);
        assertThat(dispatches.ofDocument(document(instance), as(Post.REGISTRY)))
                .extracting(Dispatch::unit)
                .contains(printed.unit().code());
    }

    /** A case at its issue whose paper prints a unit of the product, a place outside and the line of Lưu. */
    private UUID printed(Worlds.Staffed to) {
        var instance = at("Task_Issue");
        jdbc.sql("""
                insert into documents_printed (document, recipients, changed_by, changed_at, version)
                values (:document, array[:unit, 'Sở Nội vụ tỉnh Cà Mau', 'Lưu: VT'], 'x', now(), 1)
                on conflict (document) do update set recipients = excluded.recipients
                """)
                .param("document", document(instance))
                .param("unit", to.unit().name() + " (để biết)")
                .update();
        return instance;
    }

    private void issue(UUID instance, Map<String, Object> data) {
        complete(instance, "Task_Issue", "done", Post.REGISTRY, data);
    }

    private List<Standing> standings(UUID instance) {
        return documents.view(document(instance), as(Post.REGISTRY)).recipients().stream()
                .map(Recipient::standing)
                .toList();
    }
}
