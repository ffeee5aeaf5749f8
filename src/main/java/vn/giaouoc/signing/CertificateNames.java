package vn.giaouoc.signing;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Whether a certificate names a person. */
public final class CertificateNames {

    private CertificateNames() {}

    /**
     * Case and composition do not count, nor do the marks where the authority writes names without any.
     *
     * @param subject of the certificate
     * @param person name as in our records
     */
    public static boolean same(String subject, String person) {
        var named = plain(X500.commonName(subject));
        var known = plain(person);
        return named.equals(known) || named.equals(withoutMarks(named)) && named.equals(withoutMarks(known));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String name) {
        return Normalizer.normalize(name, Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd');
    }
}
