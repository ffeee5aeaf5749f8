package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Problem;

@ProductTest
class RegistersModuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 18);

    @Autowired
    private Documents documents;

    @Autowired
    private Registers registers;

    @Autowired
    private TransactionTemplate transaction;

    private final DocumentWorld world = new DocumentWorld();
    private final Actor officer = world.officer();
    private final Acting registry = DocumentWorld.acting(world.holder(Post.REGISTRY));

    @Test
    void numbersBeginAt01AndAreWrittenAsTheDecreeSays() {
        registers.setUnitSymbol(world.unit, "CĐCĐ", LocalDate.of(2020, 1, 1), Actor.system(officer.now()));

        assertThat(registers.reserve(paper(DocumentType.PLAN), DAY, registry).text())
                .isEqualTo("01/KH-CĐCĐ");
        assertThat(registers
                        .reserve(paper(DocumentType.DECISION), DAY, registry)
                        .text())
                .isEqualTo("02/QĐ-CĐCĐ");
        assertThat(registers
                        .reserve(paper(DocumentType.SUBMISSION), DAY, registry)
                        .text())
                .isEqualTo("03/TTr-CĐCĐ");
        assertThat(registers
                        .reserve(paper(DocumentType.OFFICIAL_LETTER), DAY, registry)
                        .text())
                .isEqualTo("04/CĐCĐ");
        assertThat(registers
                        .reserve(paper(DocumentType.PLAN), DAY.plusYears(1), registry)
                        .text())
                .isEqualTo("01/KH-CĐCĐ");
    }

    @Test
    void aRepeatGetsTheSameNumber() {
        var document = paper(DocumentType.PLAN);

        var first = registers.reserve(document, DAY, registry);
        var again = registers.reserve(document, DAY, registry);

        assertThat(again).isEqualTo(first);
        assertThatThrownBy(() -> registers.reserve(document, DAY.plusYears(1), registry))
                .hasMessageContaining("documents.number-of-another-year");
        assertThat(registers.confirm(document, DAY, registry).dated()).isEqualTo(DAY);
    }

    @Test
    void fiftyAtOnceGetFiftyNumbersWithoutGapOrDouble() throws Exception {
        var papers =
                IntStream.range(0, 50).mapToObj(i -> paper(DocumentType.PLAN)).toList();
        var pool = Executors.newFixedThreadPool(10);
        var work = new ArrayList<Callable<Integer>>();
        papers.forEach(
                paper -> work.add(() -> registers.reserve(paper, DAY, registry).number()));

        var numbers = new ArrayList<Integer>();
        for (var done : pool.invokeAll(work)) {
            numbers.add(done.get());
        }
        pool.shutdown();

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void twoRegistryClerksNumberingTheSamePaperAgreeOnOneNumber() throws Exception {
        var paper = paper(DocumentType.PLAN);
        var pool = Executors.newFixedThreadPool(8);
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < 16; i++) {
            work.add(() -> registers.reserve(paper, DAY, registry).text());
        }

        var texts = new ArrayList<String>();
        for (var done : pool.invokeAll(work)) {
            texts.add(done.get());
        }
        pool.shutdown();

        assertThat(texts).containsOnly("01/KH-" + world.unit);
        assertThat(book()).hasSize(1);
    }

    @Test
    void aNumberOfAnUndoneStepIsNotLost() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    registers.reserve(paper(DocumentType.PLAN), DAY, registry);
                    throw new IllegalStateException("the last step fails");
                }))
                .hasMessage("the last step fails");

        assertThat(registers.reserve(paper(DocumentType.PLAN), DAY, registry).number())
                .isEqualTo(1);
    }

    @Test
    void aVoidNumberStaysInTheBookAndIsNotGivenAgain() {
        var first = paper(DocumentType.PLAN);
        registers.reserve(first, DAY, registry);
        assertThatThrownBy(() -> registers.voidNumber(first, " ", registry)).hasMessageContaining("reason");

        registers.voidNumber(first, "Văn bản đã rút", registry);
        var second = registers.reserve(first, DAY, registry);

        assertThat(second.number()).isEqualTo(2);
        assertThat(book())
                .extracting(NumberEntry::state)
                .containsExactly(NumberEntry.State.VOID, NumberEntry.State.RESERVED);
        assertThat(book().get(0).voidReason()).isEqualTo("Văn bản đã rút");
    }

    @Test
    void theBookIsReadByRegistryOfficeAndLeadersOfTheUnit() {
        registers.reserve(paper(DocumentType.PLAN), DAY, registry);
        var series = Series.ofUnit(world.unit, DAY.getYear());

        for (var post : List.of(Post.HEAD, Post.DEPUTY, Post.OFFICE, Post.REGISTRY)) {
            assertThat(registers.book(series, world.holder(post))).hasSize(1);
        }
        for (var other : List.of(officer, world.holder(Post.SECTION_HEAD), world.stranger())) {
            assertThatThrownBy(() -> registers.book(series, other)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void onlyAdministratorsSetSymbols() {
        var admin = Actor.system(officer.now());

        assertThatThrownBy(() -> registers.setUnitSymbol(world.unit, "TCT", DAY, officer))
                .hasMessageContaining("documents.symbol-not-allowed");
        for (var wrong : List.of("", "tct", "T/T", "T T", "-T", "<b>")) {
            assertThatThrownBy(() -> registers.setUnitSymbol(world.unit, wrong, DAY, admin))
                    .hasMessageContaining("documents.symbol-malformed");
        }
    }

    private List<NumberEntry> book() {
        return registers.book(Series.ofUnit(world.unit, DAY.getYear()), world.holder(Post.REGISTRY));
    }

    private UUID paper(DocumentType type) {
        var command = new CreateDocument(type, "Văn bản", world.unit, null, null, null, null, null);
        return documents
                .create(command, NewVersion.ofText("x", "x", null), officer)
                .document();
    }
}
