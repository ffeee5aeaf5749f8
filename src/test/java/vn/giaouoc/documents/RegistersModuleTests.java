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
import vn.giaouoc.Breaker;
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

    @Autowired
    private CaseDocuments cases;

    @Autowired
    private Breaker breaker;

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
    void twoHundredAtOnceOnTwentyConnectionsSomeUndoneLeaveNoGapAndNoDouble() throws Exception {
        var papers =
                IntStream.range(0, 200).mapToObj(i -> paper(DocumentType.PLAN)).toList();
        var pool = Executors.newFixedThreadPool(20);
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < papers.size(); i++) {
            var paper = papers.get(i);
            var undone = i % 5 == 0;
            work.add(() -> Boolean.TRUE.equals(transaction.execute(status -> {
                registers.reserve(paper, DAY, registry);
                if (undone) {
                    status.setRollbackOnly();
                }
                return !undone;
            })));
        }

        int kept = 0;
        for (var done : pool.invokeAll(work)) {
            kept += done.get() ? 1 : 0;
        }
        pool.shutdown();

        assertThat(kept).isEqualTo(160);
        assertThat(book())
                .extracting(NumberEntry::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 160).boxed().toList());
        assertThat(book()).extracting(NumberEntry::document).doesNotHaveDuplicates();
    }

    @Test
    void aDocumentThatIsWithdrawnGivesItsNumberUpWithTheReason() {
        var paper = paper(DocumentType.PLAN);
        registers.reserve(paper, DAY, registry);

        cases.move(paper, DocumentStep.WITHDRAW, "Không ban hành nữa", registry);

        assertThat(book()).extracting(NumberEntry::state).containsExactly(NumberEntry.State.VOID);
        assertThat(book().get(0).voidReason()).isEqualTo("Không ban hành nữa");
    }

    @Test
    void theWithdrawalFailsWholeWithItsNumber() {
        var paper = paper(DocumentType.PLAN);
        registers.reserve(paper, DAY, registry);

        breaker.arm("documents.withdrawn");
        try {
            assertThatThrownBy(() -> cases.move(paper, DocumentStep.WITHDRAW, "Thôi", registry))
                    .isInstanceOf(Breaker.Broken.class);
        } finally {
            breaker.disarm();
        }

        assertThat(book()).extracting(NumberEntry::state).containsExactly(NumberEntry.State.RESERVED);
        assertThat(documents.view(paper, officer).state()).isEqualTo(DocumentState.DRAFT);
    }

    /** Who may make which number void: post × state of the number. */
    @Test
    void onlyTheRegistryVoidsAndOnlyWhatIsNotUsed() {
        for (var post : List.of(Post.HEAD, Post.DEPUTY, Post.OFFICE)) {
            var paper = reserved();
            assertThatThrownBy(() -> registers.voidReserved(paper, "Thừa", world.holder(post)))
                    .hasMessageContaining("documents.number-not-yours");
        }
        for (var other : List.of(officer, world.stranger())) {
            var paper = reserved();
            assertThatThrownBy(() -> registers.voidReserved(paper, "Thừa", other))
                    .hasMessageContaining("documents.number-unknown");
        }
        var clerk = world.holder(Post.REGISTRY);
        var used = reserved();
        registers.confirm(used, DAY, registry);
        assertThatThrownBy(() -> registers.voidReserved(used, "Thừa", clerk))
                .hasMessageContaining("documents.number-used");
        var unused = reserved();
        assertThatThrownBy(() -> registers.voidReserved(unused, " ", clerk)).hasMessageContaining("reason-missing");

        registers.voidReserved(unused, "Trùng văn bản", clerk);

        assertThatThrownBy(() -> registers.voidReserved(unused, "Nữa", clerk))
                .hasMessageContaining("documents.number-unknown");
        assertThat(registers.lines(Series.ofUnit(world.unit, DAY.getYear()), clerk))
                .extracting(line -> line.entry().state() + " " + line.mayVoid())
                .contains("VOID false", "CONFIRMED false", "RESERVED true");
    }

    private UUID reserved() {
        var paper = paper(DocumentType.PLAN);
        registers.reserve(paper, DAY, registry);
        return paper;
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
