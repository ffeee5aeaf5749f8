package vn.giaouoc.signing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signs with a certificate: a person, or a unit for its number and seal.
 *
 * @param name as in the certificate
 * @param organisation name of the unit
 */
public record Holder(@Nullable UUID person, @Nullable String unit, String name, String organisation) {

    public Holder {
        if ((person == null) == (unit == null)) {
            throw new IllegalArgumentException("either a person or a unit");
        }
    }

    public static Holder person(UUID person, String name, String organisation) {
        return new Holder(person, null, name, organisation);
    }

    public static Holder unit(String code, String name) {
        return new Holder(null, code, name, name);
    }

    /** Under which the audit and the key files know it. */
    String key() {
        return person != null ? "person:" + person : "unit:" + unit;
    }
}
