package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

@ProductTest
class OfficialPapersModuleTests {

    private static final byte[] PAPER =
            "%PDF-1.7\nas rendered\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseDocuments steps;

    @Autowired
    private Breaker breaker;

    @Autowired
    private JdbcClient jdbc;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private final Acting head = DocumentWorld.acting(world.holder(Post.HEAD));

    @AfterEach
    void disarm() {
        breaker.disarm();
    }

    @Test
    void theOfficialPaperTakesThePlaceOfTheApprovedTextAndItsApproval() {
        var text = approved("Kế hoạch công tác");

        var version = papers.adopt(text.document(), rendered(), head);

        assertThat(version.official()).isTrue();
        assertThat(version.number()).isEqualTo(2);
        assertThat(steps.facts(text.document()).orElseThrow()).satisfies(facts -> {
            assertThat(facts.state()).isEqualTo(DocumentState.APPROVED);
            assertThat(facts.approvedAsItStands()).isTrue();
        });
        var paper = papers.of(text.document()).orElseThrow();
        assertThat(paper.version()).isEqualTo(version.id());
        assertThat(paper.versionSha256())
                .isEqualTo(version.sha256())
                .isEqualTo(paper.head().sha256());
        assertThat(paper.fields()).extracting(FieldLayout::name).containsExactly("S1", "NUMBER");
        assertThat(paper.inForce()).isTrue();
        assertThat(papers.bytes(paper.head())).isEqualTo(bytesOf(paper));
        assertThat(papers.byCode(paper.code())).contains(paper);
    }

    @Test
    void onlyWhatIsApprovedGetsAnOfficialPaper() {
        var draft = documents.create(world.plan("Kế hoạch"), NewVersion.ofText("Nội dung", "soạn", null), officer);

        assertProblem("documents.not-approved", () -> papers.adopt(draft.document(), rendered(), head));

        assertThat(papers.of(draft.document())).isEmpty();
    }

    @Test
    void aSignatureAppendsBytesToTheHeadAndToNothingElse() {
        var paper = paper();
        var signed = appended(bytesOf(paper), 1);

        var revision = papers.append(paper.version(), paper.head().sha256(), signed, "S1", head);

        assertThat(revision.sequence()).isEqualTo(1);
        var now = papers.of(paper.document()).orElseThrow();
        assertThat(now.head()).isEqualTo(revision);
        assertThat(now.versionSha256()).isEqualTo(paper.versionSha256());
        assertThat(papers.bytes(now.head())).isEqualTo(signed);
        assertThat(papers.revisions(paper.version()))
                .extracting(Revision::field)
                .containsExactly(null, "S1");
        assertThat(papers.bySha256(paper.head().sha256())).contains(now);
        assertThat(papers.bySha256(revision.sha256())).contains(now);
        assertThat(documents.inForce(paper.document()).orElseThrow().sha256()).isEqualTo(paper.versionSha256());
    }

    @Test
    void theSlowerOfTwoSignersPreparesAgain() {
        var paper = paper();
        papers.append(paper.version(), paper.head().sha256(), appended(bytesOf(paper), 1), "S1", head);

        assertThatThrownBy(() ->
                        papers.append(paper.version(), paper.head().sha256(), appended(bytesOf(paper), 2), "S2", head))
                .isInstanceOf(TaskAct.PrepareAgain.class);

        assertThat(papers.revisions(paper.version())).hasSize(2);
    }

    @Test
    void bytesThatDoNotBeginWithWhatWasSignedAreRefused() {
        var paper = paper();
        var base = bytesOf(paper);
        var rewritten = appended(base, 1);
        rewritten[5] ^= 1;

        for (var bytes : List.of(rewritten, base, Arrays.copyOf(base, base.length - 1))) {
            assertProblem(
                    "documents.paper-rewritten",
                    () -> papers.append(paper.version(), paper.head().sha256(), bytes, "S1", head));
        }
        assertProblem("documents.paper-unknown", () -> papers.append(Ids.next(), "", base, "S1", head));
    }

    @Test
    void aPaperThatWasReplacedTakesNoSignature() {
        var paper = paper();
        var before = documents.inForce(paper.document()).orElseThrow();
        documents.addVersion(paper.document(), NewVersion.ofText("Sửa sau khi duyệt", "sửa", before.sha256()), officer);

        assertProblem(
                "documents.paper-superseded",
                () -> papers.append(paper.version(), paper.head().sha256(), appended(bytesOf(paper), 1), "S1", head));

        assertThat(papers.of(paper.document())).isEmpty();
        assertThat(papers.byCode(paper.code()).orElseThrow().inForce()).isFalse();
    }

    @Test
    @FailsWhole("documents.OfficialPapers.adopt")
    void adoptingFailsWhole() {
        var text = approved("Kế hoạch dở dang");
        breaker.arm("documents.paper-rendered");

        assertThatThrownBy(() -> papers.adopt(text.document(), rendered(), head))
                .isInstanceOf(Breaker.Broken.class);

        assertThat(steps.current(text.document()).orElseThrow().id()).isEqualTo(text.id());
        assertThat(papers.of(text.document())).isEmpty();
    }

    @Test
    @FailsWhole("documents.OfficialPapers.append")
    void appendingFailsWhole() {
        var paper = paper();
        breaker.arm("documents.paper-appended");

        assertThatThrownBy(() ->
                        papers.append(paper.version(), paper.head().sha256(), appended(bytesOf(paper), 1), "S1", head))
                .isInstanceOf(Breaker.Broken.class);

        assertThat(papers.of(paper.document())).contains(paper);
        assertThat(papers.revisions(paper.version())).hasSize(1);
    }

    @Test
    void fieldsAndRevisionsStayAsTheyWereStored() {
        var paper = paper();

        for (var statement : List.of(
                "update documents_field set x = 0 where version = ?",
                "delete from documents_field where version = ?",
                "update documents_revision set sha256 = sha256 where version = ?",
                "delete from documents_revision where version = ?")) {
            assertThatThrownBy(() -> jdbc.sql(statement).param(paper.version()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("refused");
        }
    }

    private OfficialPaper paper() {
        var text = approved("Kế hoạch " + Ids.next());
        papers.adopt(text.document(), rendered(), head);
        return papers.of(text.document()).orElseThrow();
    }

    private VersionInfo approved(String title) {
        var version = documents.create(world.plan(title), NewVersion.ofText("Nội dung", "soạn", null), officer);
        steps.move(version.document(), DocumentStep.SUBMIT, null, head);
        steps.move(version.document(), DocumentStep.APPROVE, null, head);
        return version;
    }

    private byte[] bytesOf(OfficialPaper paper) {
        return papers.bytes(papers.revisions(paper.version()).get(0));
    }

    private Rendered rendered() {
        var own = Arrays.copyOf(PAPER, PAPER.length + 36);
        System.arraycopy(
                Ids.next().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, own, PAPER.length, 36);
        return new Rendered(
                own,
                1,
                List.of(
                        new FieldLayout("S1", FieldRole.SIGNER, 0, 300, 100, 232, 128, world.unit, 1),
                        new FieldLayout("NUMBER", FieldRole.NUMBER, 0, 85, 700, 467, 20, world.unit, 2)),
                "Cà Mau",
                Ids.next().toString());
    }

    private static byte[] appended(byte[] base, int sign) {
        var bytes = Arrays.copyOf(base, base.length + 4);
        bytes[base.length] = (byte) sign;
        return bytes;
    }

    private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
