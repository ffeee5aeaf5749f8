package vn.giaouoc.documents;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.giaouoc.GiaoUoc;
import vn.giaouoc.organization.Post;

/**
 * The product in a process of its own: looks what became of the signature during which the process before it died, finishes it
 * if it is open, and begins another, during which it is killed.
 */
final class SigningCrash extends ApprovalCase {

    @Autowired
    private OfficialPapers papers;

    private SigningCrash() {}

    /** @param args data folder; case to look after, or {@code none}; phase to stand still at, or {@code none} */
    public static void main(String[] args) {
        var context = new SpringApplicationBuilder(GiaoUoc.class)
                .run(
                        "--giaouoc.data=" + args[0],
                        "--giaouoc.demo=false",
                        "--giaouoc.jobs=false",
                        "--giaouoc.warm-up=false",
                        "--giaouoc.signing.lease=3s",
                        "--server.port=0",
                        "--management.server.port=0");
        var crash = new SigningCrash();
        context.getAutowireCapableBeanFactory().autowireBean(crash);
        if (!args[1].equals("none")) {
            crash.lookAfter(args[1]);
        }
        if (!args[2].equals("none")) {
            crash.openTheSchool();
            var instance = crash.at("Task_Sign");
            say("case " + instance + " " + crash.school.unit().code() + " " + crash.school.person(Post.HEAD));
            System.setProperty("giaouoc.test.stop-signing-at", args[2]);
            crash.usual(instance, "Task_Sign");
            say("survived");
        }
        context.close();
    }

    private void lookAfter(String before) {
        var parts = before.split(" ");
        var instance = UUID.fromString(parts[0]);
        say("found " + found(instance));
        if (waiting(instance).contains("Task_Sign")) {
            var head = as(UUID.fromString(parts[2]), parts[1]).withConfirmedAt(clock.instant());
            complete(instance, "Task_Sign", "sign", head, java.util.Map.of());
            say("then " + found(instance));
        }
    }

    /** {@code open} and {@code done} only if task, paper and record agree. */
    private String found(UUID instance) {
        var paper = papers.of(document(instance)).orElseThrow();
        var signed = jdbc.sql("select count(*) from signing_signature where document = :document")
                .param("document", paper.document())
                .query(Integer.class)
                .single();
        var facts = List.of(waiting(instance), paper.head().sequence(), signed);
        if (facts.equals(List.of(List.of("Task_Sign"), 0, 0))) {
            return "open";
        }
        return facts.equals(List.of(List.of("Task_Number"), 1, 1)) ? "done" : "half: " + facts;
    }

    private static void say(String words) {
        System.out.println("CRASH " + words);
    }
}
