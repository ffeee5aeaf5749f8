package vn.giaouoc.organization;

import java.util.Map;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;

/** Loads an organisation from a zip of CSV files; whole or nothing. For {@code ADMIN}. */
@Service
public class OrganizationImport {

    /**
     * @param dryRun check everything, keep nothing
     * @throws Problem {@code organization.not-administrator}; {@code organization.import-not-a-zip}; {@code
     *     organization.import-too-large}; {@code organization.import-unknown-file}; {@code organization.import-empty}. Errors of
     *     rows are in the result.
     */
    public ImportResult run(byte[] zip, boolean dryRun, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same for files that are not packed, as the demonstration data.
     *
     * @param files text by file name, for example {@code units.csv}
     */
    public ImportResult run(Map<String, String> files, boolean dryRun, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The organisation of the demonstration (both groups), ready for {@link #run(Map, boolean, Actor)}. */
    public static Map<String, String> demonstration() {
        throw new UnsupportedOperationException();
    }
}
