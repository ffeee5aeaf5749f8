package vn.giaouoc.organization;

import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.LegalSource;
import vn.giaouoc.shared.ValidPeriod;

/**
 * How far the head may give away the signing of one type of document.
 *
 * @param type for example {@code COVENANT}
 * @param defaultField field such a paper belongs to where none is named; null if there is none
 * @param deputyMaySign a deputy may sign KT. beside a head; whoever is in charge during a vacancy always may
 * @param tuqMaySign a delegate may sign TUQ. or TL.
 */
public record SigningRule(
        String type,
        @Nullable Field defaultField,
        boolean deputyMaySign,
        boolean tuqMaySign,
        LegalSource source,
        ValidPeriod valid) {

    /** Type of the rule for steps without a paper and for types that have no rule of their own. */
    public static final String ANY = "*";
}
