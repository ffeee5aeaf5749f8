package vn.giaouoc.covenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaouoc.ProductTest;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.DocumentState;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.documents.OfficialPapers;
import vn.giaouoc.documents.PaperViews;
import vn.giaouoc.documents.PdfA;

/** Which papers the closing of the packet makes, for whom, and what becomes of them when signing is stopped. */
@ProductTest
class OfficialPapersProcessTests {

    @Autowired
    CovenantPlay plays;

    @Autowired
    OfficialPapers papers;

    @Autowired
    CaseDocuments documents;

    @Autowired
    PaperViews views;

    @Autowired
    Opening opening;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theCovenantHasABlockForEachPartyAndItsCompanionsOneForTheHead() {
        var play = plays.start().toSigning();

        var covenant = papers.of(play.covenant()).orElseThrow();

        assertThat(signers(covenant))
                .containsExactlyElementsOf(
                        CovenantPlay.UNITS.stream().map(play::code).toList());
        assertThat(covenant.fields())
                .filteredOn(field -> field.role() != FieldRole.SIGNER)
                .extracting(FieldLayout::unit)
                .containsOnly(play.code("TCT"));
        assertThat(documents.facts(play.covenant()).orElseThrow().approvedAsItStands())
                .isTrue();
        assertThat(PdfA.check(papers.bytes(covenant.head()))).isEmpty();
        assertThat(companions(play))
                .hasSize(4)
                .allSatisfy(companion ->
                        assertThat(signers(papers.of(companion).orElseThrow())).containsExactly(play.code("TCT")));
    }

    @Test
    void aCorrectedCovenantIsRenderedAnewForThoseWhoAreLeft() {
        var play = plays.start().toSigning();
        var before = papers.of(play.covenant()).orElseThrow();
        play.member("Task_Sign", "DAI", "dai.head", "refuse", Map.of("reason", "Không tham gia"));
        play.does(
                "Task_HeadChoice",
                "tct.head",
                "done",
                Map.of("choice", "without-unit", "note", "Tiếp tục", "excluded", List.of(play.code("DAI"))));

        play.finalised();

        var after = papers.of(play.covenant()).orElseThrow();
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(signers(after)).hasSize(5).doesNotContain(play.code("DAI"));
        assertThat(papers.byCode(before.code()).orElseThrow().inForce()).isFalse();
    }

    @Test
    void theDraftAndTheWordFileHaveTheBlocksOfTheOfficialPaper() throws IOException {
        var play = plays.start().consulted();
        var names = opening.names(CovenantPlay.UNITS.stream().map(play::code).toList())
                .values();

        var reader = play.as("tct.officer");
        var draft = views.draft(play.covenant(), reader).bytes();
        var word = views.docx(play.covenant(), reader).bytes();

        try (var pdf = Loader.loadPDF(draft);
                var docx = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(names).hasSize(6).allSatisfy(name -> {
                assertThat(squeezed(new PDFTextStripper().getText(pdf))).contains(squeezed(name));
                assertThat(squeezed(docx.getText())).contains(squeezed(name));
            });
        }
    }

    @Test
    void aRegistrationIsAPaperOfItsUnitThatItsHeadSigns() {
        var play = plays.start().toSigning();
        play.sign(CovenantPlay.UNITS);
        play.issued();
        var targets = Map.<String, Object>of(
                "targets", List.of(Map.of("code", "CT1", "text", "Hoàn thành nhiệm vụ", "op", "EQ", "value", 1)));
        play.member("Task_DraftTargets", "BAO", "bao.officer", "done", targets);
        play.member("Task_ApproveTargets", "BAO", "bao.head", "return", Map.of("reason", "Ghi đủ chỉ tiêu"));
        play.member("Task_DraftTargets", "BAO", "bao.officer", "done", targets);
        play.member("Task_ApproveTargets", "BAO", "bao.head", "approve", Map.of());
        play.member("Task_RegisterTargets", "BAO", "bao.head", "return", Map.of("reason", "Sửa câu chữ"));
        assertThat(facts(play, "BAO").state()).isEqualTo(DocumentState.DRAFT);
        play.register("BAO");

        var paper = papers.of(registration(play, "BAO")).orElseThrow();
        assertThat(facts(play, "BAO").state()).isEqualTo(DocumentState.SIGNED);
        assertThat(signers(paper)).containsExactly(play.code("BAO"));
        assertThat(paper.head().sequence()).isEqualTo(1);
        assertThat(PdfA.check(papers.bytes(paper.head()))).isEmpty();
        assertThat(jdbc.sql("select name from signing_signature where version_id = :version and method = 'DIGITAL'")
                        .param("version", paper.version())
                        .query(String.class)
                        .list())
                .containsExactly(play.as("bao.head").name());
    }

    private CaseDocuments.Facts facts(CovenantPlay.Play play, String unit) {
        return documents.facts(registration(play, unit)).orElseThrow();
    }

    private UUID registration(CovenantPlay.Play play, String unit) {
        return jdbc.sql("""
                        select p.paper from covenants_party p join covenants_year y on y.id = p.year_id
                        where y.case_id = :case and p.unit = :unit
                        """)
                .param("case", play.caseId)
                .param("unit", play.code(unit))
                .query(UUID.class)
                .single();
    }

    /** Above a signature a unit is written in capitals; in the text it is not. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static List<String> signers(OfficialPaper paper) {
        return paper.fields().stream()
                .filter(field -> field.role() == FieldRole.SIGNER)
                .map(FieldLayout::unit)
                .toList();
    }

    private List<UUID> companions(CovenantPlay.Play play) {
        return jdbc.sql("""
                        select i.document from covenants_item i join covenants_year y on y.id = i.year_id
                        where y.case_id = :case and i.item <> 'COVENANT'
                        """).param("case", play.caseId).query(UUID.class).list();
    }
}
