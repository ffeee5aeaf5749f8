package vn.giaouoc.signing;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

/** Names of certificates as people say them. */
final class X500 {

    private X500() {}

    /** The common name, else the whole. */
    static String commonName(String name) {
        try {
            return new LdapName(name)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> String.valueOf(part.getValue()))
                            .findFirst()
                            .orElse(name);
        } catch (InvalidNameException malformed) {
            return name;
        }
    }
}
