package vn.giaouoc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house, each as a rule that can fail. */
class ArchitectureTests {

    private static final Path SOURCES = Path.of("src/main/java/vn/giaouoc");
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.giaouoc");

    @Test
    void modulesCallOnlyWhatTheirPackageAllows() {
        ApplicationModules.of(GiaoUoc.class).verify();
    }

    @Test
    void onlyWorkflowAndModellingTouchTheEngine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("vn.giaouoc.workflow..", "vn.giaouoc.modelling..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.."));
    }

    @Test
    void onlyTheFrontDoorAndSecurityKnowServlets() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("vn.giaouoc.web..", "vn.giaouoc.security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet.."));
    }

    @Test
    void tikaStaysInDocumentsAndSignatureLibrariesInSigning() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vn.giaouoc.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.tika.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("vn.giaouoc.signing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.europa.esig.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackages("vn.giaouoc.signing..", "vn.giaouoc.documents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox.."));
    }

    @Test
    void timeComesFromTheClockBean() {
        for (var type : List.of(
                Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
            check(noClasses().should().callMethod(type, "now"));
        }
        check(noClasses().should().callMethod(System.class, "currentTimeMillis"));
    }

    @Test
    void onlyRepositoriesHoldSql() {
        check(classes()
                .that()
                .resideInAnyPackage("vn.giaouoc..")
                .and()
                .resideOutsideOfPackages("vn.giaouoc.database..")
                .and()
                .areAssignableTo(Object.class)
                .and(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "use JdbcClient",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getName()
                                        .equals("org.springframework.jdbc.core.simple.JdbcClient"))))
                .should()
                .haveSimpleNameEndingWith("Repository")
                .allowEmptyShould(true));
    }

    @Test
    void aModulesSqlNamesOnlyItsOwnTables() throws IOException {
        var modules = List.of(
                "organization",
                "security",
                "audit",
                "documents",
                "signing",
                "workflow",
                "consultations",
                "covenants",
                "tracking",
                "notifications",
                "demo");
        var offences = new ArrayList<String>();
        for (var file : repositories()) {
            var own = SOURCES.relativize(file).getName(0).toString();
            var text = Files.readString(file);
            for (var other : modules) {
                var foreign = Pattern.compile("\\b(?:from|join|into|update)\\s+" + other + "_[a-z]");
                if (!other.equals(own) && foreign.matcher(text).find()) {
                    offences.add(file + " names a table of " + other);
                }
            }
            if (!own.equals("workflow")
                    && Pattern.compile("\\b(?:engine\\.)?act_[a-z]{2}_")
                            .matcher(text)
                            .find()) {
                offences.add(file + " names an engine table");
            }
        }

        assertThat(offences).isEmpty();
    }

    @Test
    void sqlAsksNoClockOfItsOwn() throws IOException {
        var offences = new ArrayList<Path>();
        for (var file : repositories()) {
            if (Pattern.compile("(?<![.\\w])now\\(\\)|\\bcurrent_(?:date|timestamp)")
                    .matcher(Files.readString(file))
                    .find()) {
                offences.add(file);
            }
        }

        assertThat(offences).isEmpty();
    }

    private static List<Path> repositories() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Repository.java"))
                    .toList();
        }
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
        assertThat(PRODUCT.that(resideInAnyPackage("vn.giaouoc.."))).isNotEmpty();
    }
}
