package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.CompleteTask;

/** What happens in document-approval in the same second. */
class DocumentApprovalRaceProcessTests extends ApprovalCase {

    /** Scenario 8 of the samples. */
    @Test
    void documentsNumberedInTheSameSecondGetDifferentNumbers() throws Exception {
        var instances = IntStream.range(0, 4).mapToObj(i -> at("Task_Number")).toList();
        var pool = Executors.newFixedThreadPool(4);

        var done = pool.invokeAll(instances.stream()
                .map(instance -> (Callable<Boolean>) () -> {
                    usual(instance, "Task_Number");
                    return true;
                })
                .toList());
        for (var one : done) {
            assertThat(one.get()).isTrue();
        }
        pool.shutdown();

        assertThat(registers.book(
                        Series.ofUnit(school.unit().code(), Vietnam.today(clock).getYear()), as(Post.REGISTRY)))
                .extracting(NumberEntry::number)
                .containsExactly(1, 2, 3, 4);
        assertThat(instances.stream().map(instance -> view(instance).number()).distinct())
                .hasSize(4);
    }

    @Test
    void theSameDocumentNumberedTwiceHasOneNumber() throws Exception {
        var instance = at("Task_Number");
        var task = task(instance, "Task_Number");
        var seen = seen(instance);
        var pool = Executors.newFixedThreadPool(4);

        var done = pool.invokeAll(IntStream.range(0, 4)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    try {
                        tasks.complete(new CompleteTask(task, "done", Map.of(), seen), as(Post.REGISTRY));
                        return true;
                    } catch (Problem faster) {
                        return false;
                    }
                })
                .toList());
        var won = 0;
        for (var one : done) {
            won += one.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(view(instance).number()).startsWith("01/");
    }

    @Test
    void anEditAndAnApprovalInTheSameSecondNeverLeaveAnUnseenTextApproved() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 6; round++) {
            var instance = at("Task_Approve");
            var task = task(instance, "Task_Approve");
            var seen = seen(instance);
            List<Callable<Boolean>> both = List.of(
                    () -> {
                        try {
                            tasks.complete(new CompleteTask(task, "approve", Map.of(), seen), as(Post.HEAD));
                            return true;
                        } catch (Problem changed) {
                            return false;
                        }
                    },
                    () -> {
                        write(instance, "Điều 1. Sửa cùng lúc");
                        return true;
                    });

            for (var done : pool.invokeAll(both)) {
                done.get();
            }

            // whoever was first: the edit stands, and nobody has approved it yet
            assertThat(waiting(instance)).containsExactly("Task_Approve");
            assertThat(view(instance).versions()).hasSize(2);
            assertThat(view(instance).approvedNumber()).isNull();
            assertThat(view(instance).state()).isEqualTo(DocumentState.IN_REVIEW);
        }
        pool.shutdown();
    }
}
