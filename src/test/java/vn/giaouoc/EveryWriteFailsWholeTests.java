package vn.giaouoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every write of the product is broken on purpose by some test, see {@link FailsWhole}. A new one fails here until a test breaks
 * it, or until it stands below with the reason why none does.
 */
class EveryWriteFailsWholeTests {

    private static final String OWN = "vn.giaouoc.";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.giaouoc");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("vn.giaouoc");

    private static final String READS = "a transaction to read at one moment; it writes nothing";
    private static final String QUEUE =
            "the answer of the child process about one file; a broken one is asked for again when the file's lease ends";

    /** Writes that no test breaks by their own name, each with the reason. */
    private static final Map<String, String> WITHOUT = Map.of(
            "audit.AuditLog.send",
            READS,
            "documents.Extractions.keep",
            QUEUE,
            "documents.Extractions.keepFailure",
            QUEUE,
            "documents.Extractions.recognise",
            QUEUE,
            "documents.SearchIndex.fill",
            "fills the index from the documents, batch by batch, at each start: what one start did not write the next does");

    @Test
    void everyWriteIsBrokenByATest() {
        var missing = writes();
        missing.removeAll(declared());
        missing.removeAll(WITHOUT.keySet());

        assertThat(missing).as("writes without a test that they fail whole").isEmpty();
    }

    @Test
    void nothingIsSaidOfWritesThatDoNotExist() {
        var gone = new TreeSet<>(declared());
        gone.addAll(WITHOUT.keySet());
        gone.removeAll(writes());

        assertThat(gone).as("no such write").isEmpty();
    }

    @Test
    void whatATestBreaksNeedsNoReason() {
        assertThat(WITHOUT.keySet()).doesNotContainAnyElementsOf(declared());
        assertThat(WITHOUT.values()).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
    }

    /** As {@code module.Class.method}: what runs in a transaction that may write. */
    private static Set<String> writes() {
        return Stream.concat(annotated(), byTemplate()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> annotated() {
        return methods(PRODUCT)
                .filter(method -> method.tryGetAnnotationOfType(Transactional.class)
                        .filter(how -> !how.readOnly())
                        .isPresent())
                .map(EveryWriteFailsWholeTests::name);
    }

    private static Stream<String> byTemplate() {
        return methods(PRODUCT)
                .filter(method -> !method.getOwner().getPackageName().equals(OWN + "demo"))
                .filter(method -> method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isAssignableTo(TransactionTemplate.class)
                                && call.getName().startsWith("execute")))
                .map(EveryWriteFailsWholeTests::name);
    }

    private static Set<String> declared() {
        return methods(TESTS)
                .flatMap(method -> method.tryGetAnnotationOfType(FailsWhole.class).stream())
                .flatMap(said -> Stream.of(said.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaMethod> methods(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getMethods().stream());
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getName().substring(OWN.length()) + "." + method.getName();
    }
}
