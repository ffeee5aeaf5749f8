package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.ImportResult;
import vn.giaouoc.organization.OrganizationImport;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.ProblemTexts;

/** The organisation as a zip of CSV files; whole or nothing. */
@RestController
@RequestMapping("/api/v1/organization")
class OrganizationImportApi {

    private final OrganizationImport imports;
    private final ProblemTexts texts;

    OrganizationImportApi(OrganizationImport imports, ProblemTexts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    record Result(
            boolean dryRun,
            boolean applied,
            Map<String, Integer> added,
            Map<String, Integer> unchanged,
            List<RowError> errors) {}

    /** The row is counted with the header as row 1; 0 speaks of the file as a whole. */
    record RowError(String file, int row, String column, String code, String detail, List<Object> args) {}

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Loads units, people, appointments, groups, memberships and group years; dryRun keeps nothing")
    Result load(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Actor actor,
            Locale locale)
            throws IOException {
        var result = imports.run(file.getBytes(), dryRun, actor);
        if (!dryRun && !result.errors().isEmpty()) {
            throw Problem.invalid("web.import-refused", result.errors().size())
                    .withFields(result.errors().stream()
                            .map(OrganizationImportApi::field)
                            .toList());
        }
        return new Result(
                result.dryRun(),
                result.applied(),
                result.added(),
                result.unchanged(),
                result.errors().stream().map(error -> inWords(error, locale)).toList());
    }

    private static Problem.Field field(ImportResult.RowError error) {
        var place = error.file() + ":" + error.row() + (error.column().isEmpty() ? "" : ":" + error.column());
        return new Problem.Field(place, error.code(), error.args());
    }

    private RowError inWords(ImportResult.RowError error, Locale locale) {
        return new RowError(
                error.file(),
                error.row(),
                error.column(),
                error.code(),
                texts.text(error.code(), error.args(), locale),
                error.args());
    }
}
