package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.ImportResult;
import vn.giaouoc.organization.OrganizationImport;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.ProblemTexts;

/** Loads an organisation from CSV files: a trial first, with every error by its row, then whole or nothing. */
@Controller
public class ImportPages {

    /** More would not be read, and the session would carry them. */
    private static final int ERRORS_SHOWN = 200;

    private static final String OUTCOME = "giaouoc.import";

    private final OrganizationImport imports;
    private final ProblemTexts texts;
    private final Pages pages;

    ImportPages(OrganizationImport imports, ProblemTexts texts, Pages pages) {
        this.imports = imports;
        this.texts = texts;
        this.pages = pages;
    }

    /** @param outcome what the last run did; null before one */
    public record ImportPage(@Nullable Outcome outcome) {}

    /**
     * @param errorCount all of them, though only the first are shown
     */
    public record Outcome(
            String fileName, boolean trial, boolean applied, List<Count> counts, List<RowError> errors, int errorCount)
            implements Serializable {}

    public record Count(String file, int added, int unchanged) implements Serializable {}

    /** @param row 0 for the file as a whole */
    public record RowError(String file, int row, String column, String text) implements Serializable {}

    @GetMapping("/admin/import")
    ModelAndView form(Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        var before = RequestContextUtils.getInputFlashMap(request);
        var outcome = before != null && before.get(OUTCOME) instanceof Outcome done ? done : null;
        return Pages.show("admin/import", new ImportPage(outcome));
    }

    @PostMapping("/admin/import")
    String run(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "trial") String how,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        Administrators.only(actor);
        if (file == null || file.isEmpty()) {
            throw Problem.invalid("web.form.incomplete")
                    .withFields(List.of(new Problem.Field("file", "web.form.file")));
        }
        var result = imports.run(file.getBytes(), !"load".equals(how), actor);
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        RequestContextUtils.getOutputFlashMap(request).put(OUTCOME, outcome(name, result, request));
        return pages.done(request, "/admin/import", null);
    }

    private Outcome outcome(String fileName, ImportResult result, HttpServletRequest request) {
        var files = new TreeMap<String, Count>();
        for (var file : result.added().keySet()) {
            files.put(file, count(file, result));
        }
        for (var file : result.unchanged().keySet()) {
            files.putIfAbsent(file, count(file, result));
        }
        var errors = result.errors().stream()
                .limit(ERRORS_SHOWN)
                .map(error -> new RowError(
                        error.file(),
                        error.row(),
                        error.column(),
                        texts.text(error.code(), error.args(), Pages.locale(request))))
                .toList();
        return new Outcome(
                fileName,
                result.dryRun(),
                result.applied(),
                List.copyOf(files.values()),
                errors,
                result.errors().size());
    }

    private static Count count(String file, ImportResult result) {
        return new Count(
                file, result.added().getOrDefault(file, 0), result.unchanged().getOrDefault(file, 0));
    }
}
