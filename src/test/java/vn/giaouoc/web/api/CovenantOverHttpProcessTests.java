package vn.giaouoc.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.security.AccountsForTests;
import vn.giaouoc.shared.Vietnam;

/** Six units take their covenant from an empty year to the issued document, each person through the REST interface alone. */
@ProductTest
class CovenantOverHttpProcessTests {

    private static final List<String> UNITS = List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO", "DAI");
    private static final List<String> POSTS = List.of("head", "deputy", "section", "office", "registry", "officer");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int YEAR = 2031;

    @LocalServerPort
    int port;

    @Autowired
    Worlds worlds;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountsForTests people;

    @Autowired
    Clock clock;

    private final Map<String, ApiClient> clients = new HashMap<>();
    private Worlds.World world;
    private String group;

    @BeforeEach
    void build() {
        world = worlds.khoi7();
        group = world.code("CM-K07");
        var logins = new HashMap<String, UUID>();
        for (var unit : UNITS) {
            for (var post : POSTS) {
                add(logins, unit.toLowerCase(java.util.Locale.ROOT) + "." + post);
            }
        }
        add(logins, "btdkt.head");
        add(logins, "btdkt.officer");
        accounts.createWithPassword(logins, Map.of(), AccountsForTests.PASSWORD);
    }

    private void add(Map<String, UUID> logins, String sample) {
        try {
            logins.put(world.login(sample), world.person(sample));
        } catch (java.util.NoSuchElementException nobodyInThatPost) {
            assertThat(sample).isEqualTo("cdyt.head");
        }
    }

    @Test
    void sixUnitsComeFromAnEmptyYearToTheIssuedCovenant() {
        var started = as("btdkt.officer")
                .post(
                        "/process-instances",
                        Map.of("processKey", "covenant-year", "data", Map.of("group", group, "year", YEAR)),
                        "start-" + group);
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        var instance = started.get("id");

        openTheYear();
        decideOnTheSupportTeam();
        complete("tct.officer", "Task_Packet", "done", packet());
        whatOneMayNotSeeDoesNotExist();
        UNITS.forEach(this::giveOpinion);
        consolidate();
        holdTheConference();
        UNITS.forEach(this::sign);
        issue();

        var documents = as("bao.officer").get("/documents?group=" + group + "&year=" + YEAR + "&type=COVENANT");
        var covenant = documents.json().path("items").path(0);
        assertThat(covenant.path("state").asString()).as(documents.text()).isIn("ISSUED", "FILED");
        assertThat(covenant.path("number").asString()).matches("\\d+/GƯ-.+");
        assertSignatures(covenant.path("id").asString());
        var history = as("tct.head").get("/process-instances/" + instance + "/history");
        assertThat(history.json().path("items").size()).isGreaterThan(30);
        var diagram = as("tct.head").get("/process-instances/" + instance + "/diagram");
        assertThat(diagram.get("xml")).contains("covenant-year");
        assertThat(diagram.json().path("completed").toString()).contains("Task_Issue");
        UNITS.forEach(this::register);
        assertThat(as("tct.head")
                        .get("/process-instances/" + instance)
                        .json()
                        .path("summary")
                        .path("state")
                        .asString())
                .isEqualTo("ENDED");
    }

    private void openTheYear() {
        var data = new HashMap<String, Object>();
        data.put("headUnit", world.code("TCT"));
        data.put("deputyUnit", world.code("BAO"));
        data.put("signingMode", "ALL_MEMBERS");
        data.put("signingOrder", "PARALLEL");
        data.put("decision", "12/QĐ-BTĐKT");
        complete("btdkt.head", "Task_OpenYear", "approve", data);
    }

    private void decideOnTheSupportTeam() {
        var units = List.of("TCT", "CDYT", "CDCD", "BAO", "DAI").stream()
                .map(world::code)
                .toList();
        complete(
                "tct.officer",
                "Task_ProposeTeam",
                "done",
                Map.of("teamUnits", units, "decisionText", "Điều 1. Thành lập Tổ Giúp việc gồm năm người."));
        complete("tct.officer", "Task_Draft", "done", Map.of());
        complete("tct.section", "Task_CheckContent", "approve", Map.of());
        complete("tct.office", "Task_CheckFormat", "approve", Map.of());
        complete("tct.head", "Task_Approve", "approve", Map.of());
        complete("tct.head", "Task_Sign", "sign", Map.of());
        complete("tct.registry", "Task_Number", "done", Map.of());
        complete("tct.registry", "Task_Seal", "done", Map.of("checked", true));
        complete("tct.registry", "Task_Issue", "done", Map.of());
    }

    private static Map<String, Object> packet() {
        return Map.of(
                "plan", "Điều 1. Mục đích\n1. Tạo khí thế thi đua sôi nổi.",
                "regulation", "Điều 1. Nguyên tắc\n1. Công khai, công bằng.",
                "scoringTable", "Điều 1. Thang điểm\n1. Tối đa một nghìn điểm.",
                "covenant",
                        "Phần I\nMỤC ĐÍCH, YÊU CẦU\n\nĐiều 1. Mục đích\n1. Hoàn thành xuất sắc nhiệm vụ.\n\nĐiều 2. Yêu cầu\n1. Thực chất.",
                "culturePlan", "Điều 1. Hội thao\n1. Tổ chức vào quý ba.");
    }

    private void giveOpinion(String unit) {
        var changes = unit.equals("BAO");
        var data = new HashMap<String, Object>();
        for (var paper : List.of("plan", "regulation", "scoringTable", "culturePlan")) {
            data.put(paper, "AGREE");
        }
        data.put("covenant", changes ? "AGREE_WITH_CHANGES" : "AGREE");
        data.put(
                "opinions",
                changes
                        ? List.of(Map.of(
                                "item", "COVENANT", "clause", "Điều 2", "words", "Bổ sung yêu cầu đúng thời hạn."))
                        : List.of());
        complete(officer(unit), "Task_DraftOpinion", changes ? "agree-with-changes" : "agree", data);
        complete(leader(unit), "Task_ApproveOpinion", "approve", Map.of());
    }

    private void whatOneMayNotSeeDoesNotExist() {
        var hidden = find("tct.officer", "Task_DraftOpinion").path("id").asString();
        var unknown = UUID.randomUUID().toString();
        var stranger = as("cdvh.officer");
        for (var call : List.of("", "/comments")) {
            var one = stranger.get("/tasks/" + hidden + call);
            var other = stranger.get("/tasks/" + unknown + call);

            assertThat(one.status()).isEqualTo(404);
            assertThat(one.text().replace(hidden, "*")).isEqualTo(other.text().replace(unknown, "*"));
        }
        var paper = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var kept = as("tct.officer").multipart("/tasks/" + hidden + "/draft/attachments", Map.of("file", paper));
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(as("tct.officer")
                        .get("/documents/" + kept.get("id") + "/versions/1/content")
                        .text())
                .startsWith("%PDF-1.7");
        assertThat(stranger.get("/documents/" + kept.get("id")).status()).isEqualTo(404);
        assertThat(stranger.multipart("/tasks/" + hidden + "/draft/attachments", Map.of("file", paper))
                        .status())
                .isEqualTo(404);
        var act = Map.of("outcome", "agree");
        assertThat(stranger.post("/tasks/" + hidden + "/complete", act).status())
                .isEqualTo(404);
        assertThat(stranger.post("/tasks/" + hidden + "/claim", "").status()).isEqualTo(404);
        assertThat(stranger.put("/tasks/" + hidden + "/draft", Map.of("data", Map.of()))
                        .status())
                .isEqualTo(404);
    }

    private void consolidate() {
        var task = find("tct.officer", "Task_Consolidate");
        var verdicts = new ArrayList<Map<String, Object>>();
        for (var row : task.path("data").path("verdicts")) {
            var verdict = new HashMap<String, Object>(asMap(row));
            verdict.put("verdict", "ACCEPTED");
            verdict.put("reason", "Ý kiến sát thực tế.");
            verdicts.add(verdict);
        }
        assertThat(verdicts).as(task.path("data").toString()).hasSize(1);
        complete("tct.officer", "Task_Consolidate", "done", Map.of("verdicts", verdicts, "materialChanges", "no"));
    }

    private void holdTheConference() {
        var today = Vietnam.today(clock).toString();
        complete(
                "tct.head",
                "Task_Invite",
                "done",
                Map.of("heldOn", today, "startsAt", "14:00", "place", "Hội trường Trường Chính trị"));
        var present = UNITS.stream().map(world::code).toList();
        complete("tct.officer", "Task_Attendance", "done", Map.of("present", present));
        for (var paper = 0; paper < packet().size(); paper++) {
            complete("tct.officer", "Task_Adopt", "adopt", Map.of("votesFor", 6));
        }
        complete("tct.officer", "Task_Minutes", "done", Map.of());
        complete("tct.head", "Task_ApproveMinutes", "approve", Map.of());
        complete("tct.officer", "Task_Finalise", "done", Map.of());
    }

    private void sign(String unit) {
        var task = find(leader(unit), "Task_Sign");
        assertThat(task.path("capacityLine").asString())
                .startsWith(
                        switch (unit) {
                            case "CDYT" -> "KT. HIỆU TRƯỞNG";
                            case "DAI" -> "Q. ";
                            case "BAO" -> "TỔNG BIÊN TẬP";
                            default -> "HIỆU TRƯỞNG";
                        });
        complete(leader(unit), "Task_Sign", "sign", Map.of());
    }

    private void issue() {
        if (exists("tct.head", "Task_SignCompanions")) {
            complete("tct.head", "Task_SignCompanions", "sign", Map.of());
        }
        complete("tct.registry", "Task_Number", "done", Map.of());
        complete("tct.registry", "Task_Issue", "done", Map.of());
    }

    private void register(String unit) {
        complete(
                officer(unit),
                "Task_DraftTargets",
                "done",
                Map.of("targets", List.of(Map.of("code", "CT1", "text", "Hoàn thành xuất sắc nhiệm vụ năm"))));
        complete(leader(unit), "Task_ApproveTargets", "approve", Map.of());
        complete(leader(unit), "Task_RegisterTargets", "register", Map.of());
    }

    private void assertSignatures(String covenant) {
        var signatures = as("dai.officer")
                .get("/documents/" + covenant + "/signatures")
                .json()
                .path("items");
        var roles = new HashMap<String, List<String>>();
        var hashes = new ArrayList<String>();
        signatures.forEach(signature -> {
            roles.computeIfAbsent(signature.path("digital").path("role").asString(), role -> new ArrayList<>())
                    .add(signature.path("unit").asString());
            hashes.add(signature.path("sha256").asString());
            assertThat(signature.path("verdict").asString()).isEqualTo("VALID");
            assertThat(signature.path("reasons").size()).isZero();
        });
        assertThat(roles.remove("SIGNER"))
                .containsExactlyInAnyOrderElementsOf(
                        UNITS.stream().map(world::code).toList());
        assertThat(roles).isEqualTo(Map.of("NUMBER", List.of(world.code("TCT")), "SEAL", List.of(world.code("TCT"))));
        assertThat(Set.copyOf(hashes)).hasSize(1);
    }

    /** Does a task as its form shows it, with what the person changes; typing the password again where it is asked for. */
    private void complete(String login, String step, String outcome, Map<String, Object> changes) {
        var task = find(login, step);
        var data = new HashMap<String, Object>(asMap(task.path("data")));
        data.putAll(changes);
        var body = new HashMap<String, Object>();
        body.put("outcome", outcome);
        body.put("data", data);
        var seen = new ArrayList<Map<String, Object>>();
        task.path("documents")
                .forEach(version -> seen.add(Map.of(
                        "versionId", version.path("versionId").asString(),
                        "sha256", version.path("sha256").asString())));
        body.put("documents", seen);
        for (var rule : task.path("outcomeRules")) {
            if (rule.path("outcome").asString().equals(outcome)
                    && rule.path("needsConfirmation").asBoolean()) {
                var given = as(login).post("/me/confirmations", Map.of("password", AccountsForTests.PASSWORD));
                body.put("confirmation", given.get("confirmation"));
            }
        }
        var id = task.path("id").asString();

        var answer = as(login).post("/tasks/" + id + "/complete", body, "key-" + id);

        assertThat(answer.status()).as(login + " " + step + " " + answer.text()).isEqualTo(200);
    }

    private JsonNode find(String login, String step) {
        var tasks = as(login).get("/tasks?scope=mine&limit=100");
        assertThat(tasks.status()).as(tasks.text()).isEqualTo(200);
        for (var task : tasks.json().path("items")) {
            if (task.path("definitionKey").asString().equals(step)) {
                var opened = as(login).get("/tasks/" + task.path("id").asString());
                assertThat(opened.status()).as(opened.text()).isEqualTo(200);
                return opened.json();
            }
        }
        throw new AssertionError(login + " has no " + step + " but " + names(tasks.json()));
    }

    private boolean exists(String login, String step) {
        return names(as(login).get("/tasks?scope=mine&limit=100").json()).contains(step);
    }

    private static List<String> names(JsonNode tasks) {
        var names = new ArrayList<String>();
        tasks.path("items").forEach(task -> names.add(task.path("definitionKey").asString()));
        return names;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(JsonNode node) {
        return JSON.convertValue(node, Map.class);
    }

    private static String officer(String unit) {
        return unit.toLowerCase(java.util.Locale.ROOT) + ".officer";
    }

    private static String leader(String unit) {
        return unit.equals("CDYT") ? "cdyt.deputy" : unit.toLowerCase(java.util.Locale.ROOT) + ".head";
    }

    private ApiClient as(String sample) {
        return clients.computeIfAbsent(sample, login -> new ApiClient(port, people.token(world.login(login))));
    }
}
