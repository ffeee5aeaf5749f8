package vn.giaouoc.covenants;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.AtCommit;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.ProductTest;
import vn.giaouoc.consultations.Consultations;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.workflow.EngineTime;

/** What is written in the rooms of a year between its steps breaks when the database is about to commit, and changes nothing. */
@ProductTest
class RoomWritesModuleTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    Packets packets;

    @Autowired
    Consultations consultations;

    @Autowired
    AtCommit atCommit;

    @Autowired
    EngineTime time;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    @Test
    @FailsWhole({
        "covenants.Packets.put",
        "documents.CaseDocuments.addVersion",
        "documents.CaseDocuments.create",
        "documents.Documents.grantWriting"
    })
    void aPaperPutIntoThePacketFailsWhole() {
        var play = plays.start().confirmed("ALL_MEMBERS", "PARALLEL").teamed();
        var draft = NewVersion.ofText("Điều 1. Dự thảo\n1. Một.\n", "Dự thảo", null);

        atCommit.leavesNothing(
                "documents_version",
                () -> packets.put(play.caseId, PacketItem.COVENANT, draft, play.as("tct.officer")));
    }

    @Test
    @FailsWhole("consultations.Consultations.giveVerdict")
    void aVerdictFailsWhole() {
        var play = plays.start().consulted().answered();
        var team = play.as("tct.officer");
        var opinion =
                consultations.ofCase(play.caseId, team).get(0).opinions().get(0).id();

        atCommit.leavesNothing(
                "consultations_opinion",
                () -> consultations.giveVerdict(opinion, Verdict.ACCEPTED, null, "Câu mới", team));
    }
}
