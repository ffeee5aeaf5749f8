package vn.giaouoc.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giaouoc.covenants.PacketItem;
import vn.giaouoc.covenants.Packets;
import vn.giaouoc.documents.NewVersion;

/** Scenes that both groups' years share: opening, support team, packet, opinions. */
class CovenantYear {

    private final Stage stage;
    private final Packets packets;
    private final String group;
    private final int year;
    private final String prefix;
    private final String head;
    private final Stage.Case which;

    /**
     * @param prefix of the texts
     * @param head logins of the group's head unit begin so
     */
    CovenantYear(Stage stage, Packets packets, String group, int year, String prefix, String head) {
        this.stage = stage;
        this.packets = packets;
        this.group = group;
        this.year = year;
        this.prefix = prefix;
        this.head = head;
        this.which = Stage.Case.groupYear(group, year);
    }

    void open(String starter) {
        stage.start(starter, "covenant-year", Map.of("group", group, "year", year));
    }

    void confirmYear(String standingBody, String headUnit, String deputyUnit, String decision) {
        complete(
                standingBody,
                "Task_OpenYear",
                "approve",
                Map.of(
                        "headUnit", headUnit,
                        "deputyUnit", deputyUnit,
                        "signingMode", "ALL_MEMBERS",
                        "signingOrder", "PARALLEL",
                        "decision", decision));
    }

    void proposeTeam(List<String> units) {
        complete(
                head + ".officer",
                "Task_ProposeTeam",
                "done",
                Map.of("teamUnits", units, "decisionText", Texts.of(prefix + "-decision-team")));
    }

    /** The decision goes its way through the head unit, up to issue. */
    void decideTeam(String signatory) {
        complete(head + ".officer", "Task_Draft", "done", Map.of());
        complete(head + ".section", "Task_CheckContent", "approve", Map.of());
        complete(head + ".office", "Task_CheckFormat", "approve", Map.of());
        complete(signatory, "Task_Approve", "approve", Map.of());
        complete(signatory, "Task_Sign", "sign", Map.of());
        complete(head + ".registry", "Task_Number", "done", Map.of());
        complete(head + ".registry", "Task_Seal", "done", Map.of("checked", true));
        complete(head + ".registry", "Task_Issue", "done", Map.of());
    }

    /** The covenant had a first draft before the one that went out. */
    void writeFirstDraft(String secretary) {
        var caseId = stage.open(secretary, which, "Task_Packet").summary().instance();
        packets.put(
                caseId,
                PacketItem.COVENANT,
                NewVersion.ofText(Texts.of(prefix + "-covenant-v1"), "Dự thảo lần 1", null),
                stage.actor(secretary));
    }

    void sendPacket(String secretary, String covenant) {
        complete(secretary, "Task_Packet", "done", Texts.packet(prefix, covenant));
    }

    /** @param opinions each with {@code item}, {@code clause}, {@code words}; empty: agrees with everything */
    void giveOpinion(String officer, String leader, List<Map<String, Object>> opinions) {
        var outcome = opinions.isEmpty() ? "agree" : "agree-with-changes";
        complete(officer, "Task_DraftOpinion", outcome, opinionData(opinions));
        complete(leader, "Task_ApproveOpinion", "approve", Map.of());
    }

    void complete(String login, String step, String outcome, Map<String, Object> data) {
        stage.complete(login, which, step, outcome, data);
    }

    Stage stage() {
        return stage;
    }

    Stage.Case which() {
        return which;
    }

    String head() {
        return head;
    }

    static Map<String, Object> opinion(String item, String clause, String words) {
        return Map.of("item", item, "clause", clause, "words", words);
    }

    private static Map<String, Object> opinionData(List<Map<String, Object>> opinions) {
        var data = new HashMap<String, Object>();
        for (var field : List.of("plan", "regulation", "scoringTable", "covenant", "culturePlan")) {
            data.put(field, "AGREE");
        }
        for (var opinion : opinions) {
            data.put(field(String.valueOf(opinion.get("item"))), "AGREE_WITH_CHANGES");
        }
        data.put("opinions", opinions);
        return data;
    }

    private static String field(String item) {
        return switch (item) {
            case "PLAN" -> "plan";
            case "REGULATION" -> "regulation";
            case "SCORING_TABLE" -> "scoringTable";
            case "COVENANT" -> "covenant";
            default -> "culturePlan";
        };
    }
}
