package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for administrators names every file and column that an import takes. */
class ImportLayoutTests {

    @ParameterizedTest
    @EnumSource(ImportSheet.class)
    void isDocumented(ImportSheet sheet) throws IOException {
        var row = Files.readAllLines(Path.of("src/docs/organization-import.md")).stream()
                .filter(line -> line.startsWith("| `" + sheet.file() + "`"))
                .findFirst()
                .orElseThrow();

        assertThat(sheet.required()).allSatisfy(column -> assertThat(row).contains("`" + column + "`"));
        assertThat(OrganizationImport.demonstration().get(sheet.file())).isNotBlank();
    }
}
