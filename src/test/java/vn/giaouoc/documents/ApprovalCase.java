package vn.giaouoc.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.SubjectVersions;
import vn.giaouoc.signing.Signatures;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.Tasks;

/** A unit with its people and cases of document-approval, walked step by step. */
@ProductTest
abstract class ApprovalCase {

    @Autowired
    Worlds worlds;

    @Autowired
    Actors actors;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Documents documents;

    @Autowired
    Registers registers;

    @Autowired
    Signatures signatures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Worlds.Staffed school;

    @BeforeEach
    void openTheSchool() {
        school = worlds.staffedUnit("Trường thử");
    }

    Actor as(Post post) {
        return as(school.person(post), school.staff().get(post).login());
    }

    Actor as(UUID person, @org.jspecify.annotations.Nullable String login) {
        return actors.load(person, login == null ? "nobody" : login, java.util.Set.of(), clock.instant());
    }

    UUID start(String title) {
        return processes
                .start(
                        new StartProcess(
                                "document-approval",
                                Map.of(
                                        "type",
                                        "PLAN",
                                        "title",
                                        title,
                                        "unit",
                                        school.unit().code())),
                        as(Post.EMULATION_OFFICER))
                .instance();
    }

    /** A case that waits at a step, everything before having gone the usual way. */
    UUID at(String step) {
        var instance = start("Kế hoạch thi đua năm 2024");
        for (var next : List.of(
                "Task_Assign",
                "Task_Draft",
                "Task_CheckContent",
                "Task_CheckFormat",
                "Task_Approve",
                "Task_Sign",
                "Task_Number",
                "Task_Seal",
                "Task_Issue")) {
            if (next.equals(step)) {
                return instance;
            }
            usual(instance, next);
        }
        return instance;
    }

    void usual(UUID instance, String step) {
        switch (step) {
            case "Task_Assign" -> complete(instance, step, "done", Post.HEAD, assignment());
            case "Task_Draft" -> {
                write(instance, "Điều 1. Mục đích\n1. Thi đua sôi nổi.");
                complete(instance, step, "done", Post.EMULATION_OFFICER, Map.of());
            }
            case "Task_CheckContent" -> complete(instance, step, "approve", Post.SECTION_HEAD, Map.of());
            case "Task_CheckFormat" -> complete(instance, step, "approve", Post.OFFICE, Map.of());
            case "Task_PassRemarks" -> complete(instance, step, "done", Post.SECTION_HEAD, Map.of());
            case "Task_Approve" -> complete(instance, step, "approve", Post.HEAD, Map.of());
            case "Task_Sign" -> complete(instance, step, "sign", Post.HEAD, Map.of());
            case "Task_Seal" -> complete(instance, step, "done", Post.REGISTRY, Map.of("checked", true));
            default -> complete(instance, step, "done", Post.REGISTRY, Map.of());
        }
    }

    Map<String, Object> assignment() {
        return Map.of(
                "title", "Kế hoạch thi đua năm 2024",
                "documentType", "PLAN",
                "drafter", school.person(Post.EMULATION_OFFICER).toString(),
                "field", "EMULATION",
                "urgency", "NORMAL",
                "secrecy", "NONE");
    }

    VersionInfo write(UUID instance, String text) {
        return documents.addVersion(
                document(instance), NewVersion.ofText(text, "soạn", null), as(Post.EMULATION_OFFICER));
    }

    void complete(UUID instance, String step, String outcome, Post post, Map<String, Object> data) {
        complete(instance, step, outcome, as(post).withConfirmedAt(clock.instant()), data);
    }

    void complete(UUID instance, String step, String outcome, Actor actor, Map<String, Object> data) {
        tasks.complete(new CompleteTask(task(instance, step), outcome, data, seen(instance)), actor);
    }

    /** The versions in force, as the task page would send them. */
    List<DocumentRef> seen(UUID instance) {
        return jdbc
                .sql("select id from documents_document where case_id = :case")
                .param("case", instance)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(document -> documents.inForce(document).stream())
                .map(ApprovalCase::ref)
                .toList();
    }

    static DocumentRef ref(SubjectVersions.Version version) {
        return new DocumentRef(version.version(), version.sha256());
    }

    UUID document(UUID instance) {
        return jdbc.sql("select id from documents_document where case_id = :case")
                .param("case", instance)
                .query(UUID.class)
                .single();
    }

    DocumentView view(UUID instance) {
        return documents.view(document(instance), as(Post.HEAD));
    }

    UUID task(UUID instance, String step) {
        return jdbc.sql("""
                select id from workflow_task where instance_id = :case and definition_key = :step and state = 'OPEN'
                """)
                .param("case", instance)
                .param("step", step)
                .query(UUID.class)
                .single();
    }

    List<String> waiting(UUID instance) {
        return jdbc.sql("select definition_key from workflow_task where instance_id = :case and state = 'OPEN'")
                .param("case", instance)
                .query(String.class)
                .list();
    }

    String state(UUID instance) {
        return jdbc.sql("select state from workflow_instance where id = :id")
                .param("id", instance)
                .query(String.class)
                .single();
    }

    List<String> ended(UUID instance) {
        return jdbc.sql("""
                select a.act_id_ from engine.act_hi_actinst a join workflow_instance i on i.engine_id = a.proc_inst_id_
                where i.id = :case and a.act_id_ like 'End%'
                """).param("case", instance).query(String.class).list();
    }

    /** How many rows each table that a step may write has, and what the documents look like. */
    List<Map<String, Object>> everything() {
        return jdbc.sql("""
                select (select count(*) from documents_document) as documents,
                    (select coalesce(sum(version), 0) from documents_document) as changes,
                    (select count(*) from documents_version) as versions,
                    (select count(*) from documents_access) as rights,
                    (select count(*) from documents_endorsement) as endorsements,
                    (select count(*) from documents_recipient) as recipients,
                    (select coalesce(sum(last_number), 0) from documents_series) as numbers,
                    (select count(*) from documents_number where state = 'CONFIRMED') as confirmed,
                    (select count(*) from signing_signature) as signatures,
                    (select count(*) from signing_report) as reports,
                    (select count(*) from workflow_submission) as submissions,
                    (select count(*) from workflow_task where state = 'OPEN') as open,
                    (select count(*) from audit_entry) as facts
                """).query().listOfRows();
    }
}
