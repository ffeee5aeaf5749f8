package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giaouoc.AtCommit;
import vn.giaouoc.Breaker;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Actors;
import vn.giaouoc.organization.Worlds;
import vn.giaouoc.shared.DocumentRef;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.SubjectVersions;
import vn.giaouoc.workflow.CompleteTask;
import vn.giaouoc.workflow.EngineTime;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;
import vn.giaouoc.workflow.Tasks;

/** Plays the covenant year of Khối 7 in tests, under fresh codes, step by step. */
@Component
public class CovenantPlay {

    public static final List<String> UNITS = List.of("TCT", "CDYT", "CDCD", "CDVH", "BAO", "DAI");
    static final LocalDate ABSENT_FROM = LocalDate.of(2024, 7, 15);

    private final Worlds worlds;
    private final Actors actors;
    private final Processes processes;
    private final Tasks tasks;
    private final SubjectVersions versions;
    private final EngineTime time;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final Breaker breaker;
    private final AtCommit atCommit;

    CovenantPlay(
            Worlds worlds,
            Actors actors,
            Processes processes,
            Tasks tasks,
            SubjectVersions versions,
            EngineTime time,
            Clock clock,
            JdbcClient jdbc,
            Breaker breaker,
            AtCommit atCommit) {
        this.worlds = worlds;
        this.actors = actors;
        this.processes = processes;
        this.tasks = tasks;
        this.versions = versions;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
        this.breaker = breaker;
        this.atCommit = atCommit;
    }

    public Play start() {
        time.setTo(Instant.parse("2024-06-10T01:00:00Z"));
        var world = worlds.khoi7();
        var officer =
                actors.load(world.person("btdkt.officer"), world.login("btdkt.officer"), Set.of(), clock.instant());
        var started = processes.start(
                new StartProcess("covenant-year", Map.of("group", world.code("CM-K07"), "year", 2024)), officer);
        return new Play(world, started.instance());
    }

    /** One year being played. */
    public final class Play {

        final Worlds.World world;
        final UUID caseId;

        /** Each step is first broken at its last write. */
        boolean fragile;

        Play(Worlds.World world, UUID caseId) {
            this.world = world;
            this.caseId = caseId;
        }

        String code(String sample) {
            return world.code(sample);
        }

        /** An annex to this year's covenant, played like a year of its own. */
        Play annex(String login, String reason) {
            var started = processes.start(
                    new StartProcess(
                            "covenant-annex",
                            Map.of(
                                    "covenant",
                                    covenant().toString(),
                                    "reason",
                                    reason,
                                    "group",
                                    code("CM-K07"),
                                    "year",
                                    2024)),
                    as(login));
            return new Play(world, started.instance());
        }

        public Actor as(String login) {
            return actors.load(world.person(login), world.login(login), Set.of(), clock.instant());
        }

        /** Whoever is offered the leadership's tasks of a unit today. */
        String leader(String unit) {
            var today = vn.giaouoc.shared.Vietnam.today(clock);
            boolean deputy = unit.equals("CDYT") || (unit.equals("CDVH") && !today.isBefore(ABSENT_FROM));
            return unit.toLowerCase(Locale.ROOT) + (deputy ? ".deputy" : ".head");
        }

        String officer(String unit) {
            return unit.toLowerCase(Locale.ROOT) + ".officer";
        }

        void on(String day) {
            time.setTo(LocalDate.parse(day)
                    .atTime(9, 0)
                    .atZone(vn.giaouoc.shared.Vietnam.ZONE)
                    .toInstant());
        }

        /** Lets the engine's clock strike; first in vain, if each step is to be broken. */
        void fire() {
            if (fragile) {
                atCommit.leavesNothing("workflow_task", this::strike);
            }
            strike();
        }

        private void strike() {
            time.fire(jdbc.sql("select engine_id from workflow_instance where id = :id")
                    .param("id", caseId)
                    .query(String.class)
                    .single());
        }

        List<UUID> open(String step) {
            return jdbc.sql("""
                            select id from workflow_task
                            where instance_id = :case and definition_key = :step and state = 'OPEN' order by created_at
                            """)
                    .param("case", caseId)
                    .param("step", step)
                    .query(UUID.class)
                    .list();
        }

        UUID open(String step, String unit) {
            return jdbc.sql("""
                            select id from workflow_task
                            where instance_id = :case and definition_key = :step and unit = :unit and state = 'OPEN'
                            """)
                    .param("case", caseId)
                    .param("step", step)
                    .param("unit", code(unit))
                    .query(UUID.class)
                    .single();
        }

        Set<String> openSteps() {
            return Set.copyOf(jdbc.sql(
                            "select distinct definition_key from workflow_task where instance_id = :case and state = 'OPEN'")
                    .param("case", caseId)
                    .query(String.class)
                    .list());
        }

        void complete(UUID task, String login, String outcome, Map<String, Object> data) {
            var refs = jdbc
                    .sql("select unnest(documents) from workflow_task where id = :task")
                    .param("task", task)
                    .query(UUID.class)
                    .list()
                    .stream()
                    .flatMap(document -> versions.inForce(document).stream())
                    .map(version -> new DocumentRef(version.version(), version.sha256()))
                    .toList();
            var actor = as(login).withConfirmedAt(clock.instant());
            if (fragile) {
                failsWhole(new CompleteTask(task, outcome, data, refs), actor);
            }
            try {
                tasks.complete(new CompleteTask(task, outcome, data, refs), actor);
            } catch (Problem refusal) {
                // which field of which form says more than the code
                refusal.fields()
                        .forEach(field -> refusal.addSuppressed(new IllegalArgumentException(field.toString())));
                throw refusal;
            }
        }

        private void failsWhole(CompleteTask command, Actor actor) {
            var before = everything();
            breaks(command, actor);
            if (!everything().equals(before)) {
                // a first signature makes the demonstration's key, numbering keeps the number: once, and for the next
                // try
                before = everything();
                breaks(command, actor);
            }
            assertThat(everything()).as("after the broken " + command.outcome()).isEqualTo(before);
        }

        private void breaks(CompleteTask command, Actor actor) {
            breaker.arm("workflow.completed");
            try {
                assertThatThrownBy(() -> tasks.complete(command, actor)).isInstanceOf(RuntimeException.class);
            } finally {
                breaker.disarm();
            }
        }

        /** A hash of every table that a step of the year may write; contents stand for themselves by their own hash. */
        private Map<String, String> everything() {
            var columns = jdbc.sql("""
                            select table_name, string_agg(quote_ident(column_name), ', ') from information_schema.columns
                            where table_schema = 'public' and data_type <> 'bytea'
                            and table_name ~ '^(covenants|consultations|documents|signing|organization|audit|workflow)_'
                            group by table_name
                            """)
                    .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                    .list();
            var hashes = new HashMap<String, String>();
            for (var table : columns) {
                hashes.put(
                        table.getKey(),
                        jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from (select "
                                        + table.getValue() + " from " + table.getKey() + ") t")
                                .query(String.class)
                                .single());
            }
            return hashes;
        }

        void does(String step, String login, String outcome, Map<String, Object> data) {
            var found = open(step);
            assertThat(found).as(step + " of " + openSteps()).hasSize(1);
            complete(found.get(0), login, outcome, data);
        }

        /** What a form holds before anybody types. */
        String proposed(String step, String login, String field) {
            return String.valueOf(
                    tasks.open(open(step).get(0), as(login)).data().get(field));
        }

        void does(String step, String login, String outcome) {
            does(step, login, outcome, Map.of());
        }

        void member(String step, String unit, String login, String outcome, Map<String, Object> data) {
            complete(open(step, unit), login, outcome, data);
        }

        Play confirmed(String mode, String order) {
            does(
                    "Task_OpenYear",
                    "btdkt.head",
                    "approve",
                    Map.of(
                            "headUnit",
                            code("TCT"),
                            "deputyUnit",
                            code("BAO"),
                            "signingMode",
                            mode,
                            "signingOrder",
                            order,
                            "decision",
                            "07/QĐ-BTĐKT"));
            return this;
        }

        void decisionIssued() {
            does("Task_Draft", "tct.officer", "done");
            does("Task_CheckContent", "tct.section", "approve");
            does("Task_CheckFormat", "tct.office", "approve");
            does("Task_Approve", "tct.head", "approve");
            does("Task_Sign", "tct.head", "sign");
            does("Task_Number", "tct.registry", "done");
            does("Task_Seal", "tct.registry", "done", Map.of("checked", true));
            does("Task_Issue", "tct.registry", "done");
        }

        Play teamed() {
            does(
                    "Task_ProposeTeam",
                    "tct.officer",
                    "done",
                    Map.of("teamUnits", List.of(code("TCT"), code("CDYT"), code("CDCD"), code("BAO"), code("DAI"))));
            decisionIssued();
            return this;
        }

        Play packed() {
            on("2024-07-01");
            var texts = new HashMap<String, Object>();
            for (var item : PacketItem.values()) {
                texts.put(item.field(), "Điều 1. Nội dung của " + item.name() + "\n1. Khoản một.\n");
            }
            does("Task_Packet", "tct.officer", "done", texts);
            return this;
        }

        /** From an empty year to the packet at the members. */
        Play consulted() {
            return confirmed("ALL_MEMBERS", "PARALLEL").teamed().packed();
        }

        void opinion(String unit) {
            opinion("Task_DraftOpinion", "Task_ApproveOpinion", unit);
        }

        void lateOpinion(String unit) {
            opinion("Task_DraftLate", "Task_ApproveLate", unit);
        }

        private void opinion(String draft, String approve, String unit) {
            member(
                    draft,
                    unit,
                    officer(unit),
                    "agree-with-changes",
                    Map.of(
                            "opinions",
                            List.of(Map.of("item", "COVENANT", "clause", "Điều 1", "words", "Bổ sung của " + unit))));
            member(approve, unit, leader(unit), "approve", Map.of());
        }

        void opinions(String... units) {
            for (var unit : units) {
                opinion(unit);
            }
        }

        Play answered() {
            opinions(UNITS.toArray(String[]::new));
            return this;
        }

        Map<String, Object> verdicts(int count) {
            var rows = new java.util.ArrayList<Map<String, Object>>();
            for (int number = 1; number <= count; number++) {
                rows.add(Map.of(
                        "opinion", number, "verdict", number % 2 == 0 ? "REJECTED" : "ACCEPTED", "reason", "Lý do"));
            }
            var data = new HashMap<String, Object>();
            data.put("verdicts", rows);
            data.put("materialChanges", "no");
            return data;
        }

        Play consolidated() {
            does("Task_Consolidate", "tct.officer", "done", verdicts(6));
            return this;
        }

        Play invited(String day) {
            does(
                    "Task_Invite",
                    "tct.head",
                    "done",
                    Map.of("heldOn", day, "startsAt", "14:00", "place", "Hội trường Trường Chính trị"));
            return this;
        }

        Play conferred(Map<PacketItem, String> outcomes) {
            var present = UNITS.stream().map(this::code).toList();
            does("Task_Attendance", "tct.officer", "done", Map.of("present", present));
            for (var task : open("Task_Adopt")) {
                var document = jdbc.sql("select documents[1] from workflow_task where id = :task")
                        .param("task", task)
                        .query(UUID.class)
                        .single();
                var outcome = outcomes.getOrDefault(item(document), "adopt");
                Map<String, Object> data =
                        outcome.equals("adopt") ? Map.of("votesFor", 6) : Map.of("votesFor", 6, "reason", "Cụ thể hóa");
                complete(task, "tct.officer", outcome, data);
            }
            does("Task_Minutes", "tct.officer", "done");
            does("Task_ApproveMinutes", "tct.head", "approve");
            return this;
        }

        PacketItem item(UUID document) {
            return PacketItem.valueOf(jdbc.sql("select item from covenants_item where document = :document")
                    .param("document", document)
                    .query(String.class)
                    .single());
        }

        UUID covenant() {
            return jdbc.sql("""
                            select document from covenants_item i join covenants_year y on y.id = i.year_id
                            where y.case_id = :case and i.item = 'COVENANT'
                            """).param("case", caseId).query(UUID.class).single();
        }

        Play finalised() {
            does(
                    "Task_Finalise",
                    "tct.officer",
                    "done",
                    Map.of("covenant", "Điều 1. Bản chốt " + UUID.randomUUID() + "\n1. Khoản một.\n"));
            return this;
        }

        /** From the members' answers to the open signing on the conference's day. */
        public Play toSigning() {
            consulted().answered();
            return fromAnswersToSigning();
        }

        Play fromAnswersToSigning() {
            consolidated().invited("2024-07-18");
            on("2024-07-18");
            return conferred(Map.of(PacketItem.COVENANT, "adopt-with-edits")).finalised();
        }

        void sign(String unit) {
            member("Task_Sign", unit, leader(unit), "sign", Map.of());
        }

        public void sign(List<String> units) {
            units.forEach(this::sign);
        }

        public Play issued() {
            does("Task_SignCompanions", "tct.head", "sign");
            does("Task_Number", "tct.registry", "done");
            does("Task_Issue", "tct.registry", "done");
            return this;
        }

        void register(String unit) {
            member(
                    "Task_DraftTargets",
                    unit,
                    officer(unit),
                    "done",
                    Map.of(
                            "targets",
                            List.of(Map.of("code", "CT1", "text", "Hoàn thành nhiệm vụ", "op", "EQ", "value", 1))));
            member("Task_ApproveTargets", unit, leader(unit), "approve", Map.of());
            member("Task_RegisterTargets", unit, leader(unit), "register", Map.of());
        }

        Map<String, String> capacities() {
            var capacities = new HashMap<String, String>();
            jdbc.sql("""
                            select p.unit, p.capacity from covenants_party p join covenants_year y on y.id = p.year_id
                            where y.case_id = :case
                            """).param("case", caseId).query(row -> {
                capacities.put(row.getString("unit"), row.getString("capacity"));
            });
            return capacities;
        }

        String state() {
            return jdbc.sql("select state from covenants_year where case_id = :case")
                    .param("case", caseId)
                    .query(String.class)
                    .single();
        }

        boolean ended() {
            return jdbc.sql("select state from workflow_instance where id = :case")
                    .param("case", caseId)
                    .query(String.class)
                    .single()
                    .equals("ENDED");
        }

        int voided() {
            return jdbc.sql("select count(*) from signing_signature where document = :d and void_at is not null")
                    .param("d", covenant())
                    .query(Integer.class)
                    .single();
        }

        Set<String> signed() {
            return Set.copyOf(jdbc.sql("select unit from signing_signature where document = :d and void_at is null")
                    .param("d", covenant())
                    .query(String.class)
                    .list());
        }

        Set<String> codes(List<String> units) {
            return units.stream().map(this::code).collect(java.util.stream.Collectors.toSet());
        }
    }
}
