package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.Holder;
import vn.giaouoc.signing.TestCa;
import vn.giaouoc.signing.TestTrust;
import vn.giaouoc.workflow.EngineTime;

/** Cases that wait for a signature on an official paper, and an authority that the operator trusts. */
abstract class SigningCase extends ApprovalCase {

    @Autowired
    OfficialPapers papers;

    @Autowired
    Certificates certificates;

    @Autowired
    TestTrust trust;

    @Autowired
    EngineTime time;

    TestCa authority;

    @BeforeEach
    void trustAnAuthority() {
        authority = new TestCa("Cơ quan chứng thực " + UUID.randomUUID(), clock.instant());
        trust.trust(authority, clock.instant());
    }

    @AfterEach
    void backToTheMachinesTimeAndTrust() {
        time.setTo(Instant.now());
        trust.forget(authority);
    }

    /** A case whose approved text has become an official paper and waits for the head's signature. */
    UUID paperToSign() {
        var instance = at("Task_Sign");
        var document = document(instance);
        if (papers.of(document).isEmpty()) {
            var content = SamplePapers.single(DocumentType.PLAN, "KH-TT", "Kế hoạch thi đua", "Điều 1. Mục đích");
            papers.adopt(document, papers.render(content), acting());
        }
        return instance;
    }

    OfficialPaper paper(UUID instance) {
        return papers.of(document(instance)).orElseThrow();
    }

    Acting acting() {
        var head = as(Post.HEAD);
        return head.acting(head.standings().get(0), clock.instant());
    }

    Holder headOfTheSchool() {
        return Holder.person(acting().person(), acting().name(), "Trường thử");
    }

    Actor administrator() {
        return Actor.withoutPosts(UUID.randomUUID(), "admin", "Quản trị", Set.of(Role.ADMIN), clock.instant());
    }

    void pass(Duration howLong) {
        time.setTo(clock.instant().plus(howLong));
    }

    /** Refused by this code, and nothing is stored, in the paper or elsewhere, and the step still waits. */
    void refusesAndStoresNothing(String code, UUID instance, ThrowingCallable act) {
        var before = stored();
        var head = paper(instance).head();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(act))
                .as(code)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));

        assertThat(stored()).as("stored after " + code).isEqualTo(before);
        assertThat(paper(instance).head()).isEqualTo(head);
        assertThat(waiting(instance)).containsExactly("Task_Sign");
    }

    private List<Map<String, Object>> stored() {
        var all = new java.util.ArrayList<>(everything());
        all.addAll(jdbc.sql("""
                select (select count(*) from documents_revision) as revisions,
                    (select count(*) from documents_blob) as blobs,
                    (select count(*) from signing_outside where returned_at is not null) as returned,
                    (select count(*) from signing_outside where used_at is not null) as used
                """).query().listOfRows());
        return all;
    }
}
