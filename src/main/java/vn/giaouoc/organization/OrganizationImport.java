package vn.giaouoc.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaouoc.organization.ImportResult.RowError;
import vn.giaouoc.shared.Problem;

/** Loads an organisation from a zip of CSV files; whole or nothing. For {@code ADMIN}. */
@Service
public class OrganizationImport {

    private final ImportRows rows;
    private final TransactionTemplate transaction;

    OrganizationImport(ImportRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        // a trial must not doom a transaction of the caller
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * @param dryRun check everything, keep nothing
     * @throws Problem {@code organization.not-administrator}; {@code organization.import-not-a-zip}; {@code
     *     organization.import-too-large}; {@code organization.import-unknown-file}; {@code organization.import-not-utf8}; {@code
     *     organization.import-empty}. Errors of rows are in the result.
     */
    public ImportResult run(byte[] zip, boolean dryRun, Actor actor) {
        Rights.requireAdministrator(actor);
        return run(ImportArchive.unpack(zip), dryRun, actor);
    }

    /**
     * The same for files that are not packed, as the demonstration data. Rows that are there already are left as they are.
     *
     * @param files text by file name, for example {@code units.csv}
     */
    public ImportResult run(Map<String, String> files, boolean dryRun, Actor actor) {
        Rights.requireAdministrator(actor);
        for (var file : files.keySet()) {
            if (ImportSheet.of(file).isEmpty()) {
                throw Problem.invalid("organization.import-unknown-file", file);
            }
        }
        var errors = new ArrayList<RowError>();
        var tables = new LinkedHashMap<ImportSheet, List<ImportRow>>();
        for (var sheet : ImportSheet.values()) {
            var text = files.get(sheet.file());
            if (text != null) {
                var table = ImportTable.read(sheet, text);
                tables.put(sheet, table.rows());
                errors.addAll(table.errors());
            }
        }
        var result = transaction.execute(status -> {
            var loaded = load(tables, errors, dryRun, actor);
            if (!loaded.applied()) {
                status.setRollbackOnly();
            }
            return loaded;
        });
        return Objects.requireNonNull(result);
    }

    private ImportResult load(
            Map<ImportSheet, List<ImportRow>> tables, List<RowError> errors, boolean dryRun, Actor actor) {
        var added = new LinkedHashMap<String, Integer>();
        var unchanged = new LinkedHashMap<String, Integer>();
        tables.forEach((sheet, read) -> {
            var outcome = rows.load(sheet, read, actor);
            added.put(sheet.file(), outcome.added());
            unchanged.put(sheet.file(), outcome.unchanged());
            errors.addAll(outcome.errors());
        });
        var applied = errors.isEmpty() && !dryRun;
        return new ImportResult(dryRun, applied, added, unchanged, List.copyOf(errors));
    }

    /** The organisation of the demonstration (both groups), ready for {@link #run(Map, boolean, Actor)}. */
    public static Map<String, String> demonstration() {
        var files = new LinkedHashMap<String, String>();
        for (var sheet : ImportSheet.values()) {
            try (var in = OrganizationImport.class.getResourceAsStream("/demo/organization/" + sheet.file())) {
                if (in != null) {
                    files.put(sheet.file(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }
}
