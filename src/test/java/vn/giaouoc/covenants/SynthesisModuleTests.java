package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.archive.CaseFiles;
import vn.giaouoc.consultations.AnswerState;
import vn.giaouoc.consultations.Consultations;
import vn.giaouoc.consultations.OpinionChange;
import vn.giaouoc.consultations.Syntheses;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.documents.DocxSchema;
import vn.giaouoc.documents.Piece;
import vn.giaouoc.notifications.NoticeKind;
import vn.giaouoc.notifications.NoticeQuery;
import vn.giaouoc.notifications.Notices;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.EngineTime;

/** What became of the opinions: matrix, changed words, each unit's own, the synthesis as page, DOCX and PDF. */
@ProductTest
class SynthesisModuleTests {

    @Autowired
    private CovenantPlay plays;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Syntheses syntheses;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Notices notices;

    @Autowired
    private EngineTime time;

    @AfterEach
    void backToTheMachinesTime() {
        time.setTo(Instant.now());
    }

    private CovenantPlay.Play closed() {
        var play = plays.start().consulted().answered();
        var data = new LinkedHashMap<>(play.verdicts(6));
        data.put("covenant", "Điều 1. Nội dung thi đua của COVENANT\n1. Khoản một đã sửa.\n");
        play.does("Task_Consolidate", "tct.officer", "done", data);
        return play;
    }

    @Test
    void anAcceptedOpinionLeadsToTheChangedWordsOfTheNextVersion() {
        var play = closed();

        var matrix = consultations.matrix(play.covenant(), 1, play.as("bao.head"));

        assertThat(matrix.rows()).hasSize(1);
        assertThat(matrix.rows().get(0).clause()).isEqualTo("Điều 1");
        assertThat(matrix.rows().get(0).anchor()).isEqualTo("dieu-1");
        assertThat(matrix.rows().get(0).heading()).isEqualTo("Nội dung của COVENANT");
        var accepted = matrix.rows().get(0).cells().values().stream()
                .flatMap(List::stream)
                .filter(opinion -> opinion.verdict() == Verdict.ACCEPTED)
                .toList();
        assertThat(accepted).hasSize(3).allSatisfy(opinion -> {
            var changes = matrix.changes().get(opinion.id());
            assertThat(changes).extracting(OpinionChange::label).contains("Điều 1", "Điều 1 khoản 1");
            assertThat(changes).extracting(OpinionChange::to).containsOnly(2);
            assertThat(changes.stream()
                            .flatMap(change -> change.pieces().stream())
                            .filter(piece -> piece.mark() == Piece.Mark.INSERTED)
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .contains("đã sửa");
        });
        assertThat(matrix.changes()).hasSize(3);
    }

    /** Who may have the synthesis when: account × state of the round. */
    @Test
    void othersReadTheSynthesisOnlyOnceTheRoundIsClosed() {
        var play = plays.start().consulted().answered();
        var logins = List.of("tct.officer", "tct.head", "cdvh.officer", "dai.head", "btdkt.head", "tt-dlk.head");

        assertThat(read(play, logins))
                .isEqualTo(Map.of(
                        "tct.officer", "6 draft",
                        "tct.head", "6 draft",
                        "cdvh.officer", "consultations.synthesis-not-yet",
                        "dai.head", "consultations.synthesis-not-yet",
                        "btdkt.head", "consultations.unknown",
                        "tt-dlk.head", "consultations.unknown"));
        play.consolidated();
        assertThat(read(play, logins))
                .isEqualTo(Map.of(
                        "tct.officer", "6",
                        "tct.head", "6",
                        "cdvh.officer", "6",
                        "dai.head", "6",
                        "btdkt.head", "consultations.unknown",
                        "tt-dlk.head", "consultations.unknown"));
    }

    @Test
    void eachUnitSeesWhatBecameOfItsOwn() {
        var play = closed();

        var own = consultations.own(play.caseId, play.as("bao.officer"));

        assertThat(own).hasSize(1);
        assertThat(own.get(0).opinions()).hasSize(1);
        assertThat(own.get(0).opinions().get(0).words()).isEqualTo("Bổ sung của BAO");
        assertThat(own.get(0).opinions().get(0).verdict()).isNotNull();
        assertThat(own.get(0).opinions().get(0).verdictName()).isNotNull();
        assertThat(consultations.own(play.caseId, play.as("tt-dlk.head"))).isEmpty();
    }

    @Test
    void theSynthesisIsAWordFileOnItsSideWithTheHeadOfTheDecree() throws IOException {
        var play = closed();
        var table = syntheses.read(play.covenant(), null, play.as("bao.head"));

        try (var docx = new XWPFDocument(new ByteArrayInputStream(syntheses.docx(table)));
                var text = new XWPFWordExtractor(docx)) {
            assertThat(DocxSchema.errors(docx)).isEmpty();
            assertThat(docx.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(docx.getTables().get(1).getNumberOfRows()).isEqualTo(7);
            assertThat(text.getText())
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH",
                            "Bổ sung của BAO",
                            "Không tiếp thu",
                            "Khoản một đã sửa");
        }
    }

    @Test
    void theSynthesisIsAPdfOnItsSide() throws IOException {
        var play = closed();
        var table = syntheses.read(play.covenant(), null, play.as("bao.head"));

        try (var pdf = Loader.loadPDF(syntheses.pdf(table))) {
            var box = pdf.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("TIẾP THU, GIẢI TRÌNH", "Bổ sung của BAO", "đã sửa");
        }
    }

    /** Who takes the file of a group's case out, and that another unit's answer is in it only as the synthesis shows it. */
    @Test
    void theTeamTheHeadUnitsRegistryAndTheStandingBodyTakeTheCaseOut() throws IOException {
        var play = closed();
        var may = new LinkedHashMap<String, Boolean>();
        for (var login : List.of(
                "tct.officer",
                "bao.officer",
                "tct.registry",
                "tct.office",
                "btdkt.officer",
                "cdvh.registry",
                "cdvh.head")) {
            may.put(login, files.read(play.caseId, play.as(login)).mayExport());
        }
        assertThat(may)
                .isEqualTo(Map.of(
                        "tct.officer", true,
                        "bao.officer", true,
                        "tct.registry", true,
                        "tct.office", true,
                        "btdkt.officer", true,
                        "cdvh.registry", false,
                        "cdvh.head", false));

        var out = new java.io.ByteArrayOutputStream();
        files.export(play.caseId, play.as("tct.officer")).writeTo(out);
        var paths = new java.util.ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                paths.add(entry.getName());
            }
        }
        assertThat(paths)
                .contains("y-kien/vong-1.json", "manifest.json")
                .anyMatch(path -> path.contains("phien-ban-2"))
                .noneMatch(path -> path.startsWith("nhat-ky/"));
    }

    @Test
    void membersAreToldThatTheirOpinionsWereAnswered() {
        var play = closed();

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(notices.list(new NoticeQuery(false, 50, null), play.as("bao.head"))
                                .items())
                        .anyMatch(notice -> notice.kind() == NoticeKind.OPINIONS_HANDLED));
    }

    @Test
    void silenceStandsInTheSynthesisAsSilence() {
        var play = plays.start().consulted();
        play.opinions("TCT", "CDYT", "CDCD", "CDVH", "BAO");
        play.on("2024-07-11");
        play.fire();
        play.does("Task_Consolidate", "tct.officer", "done", play.verdicts(5));

        var table = syntheses.read(play.covenant(), null, play.as("bao.head"));

        assertThat(table.answers())
                .filteredOn(answer -> answer.unit().equals(play.code("DAI")))
                .allMatch(answer -> answer.state() == AnswerState.NO_REPLY && answer.stance() == null);
        assertThat(syntheses.html(table)).contains("không trả lời");
    }

    private Map<String, String> read(CovenantPlay.Play play, List<String> logins) {
        var read = new LinkedHashMap<String, String>();
        for (var login : logins) {
            try {
                var table = syntheses.read(play.covenant(), null, play.as(login));
                read.put(login, table.rows().size() + (table.draft() ? " draft" : ""));
            } catch (Problem refused) {
                read.put(login, refused.code());
            }
        }
        return read;
    }
}
