package vn.giaouoc.signing.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.pades.TimeStamps;

/**
 * Keys of the demonstration, made when first needed, under the demonstration's own authority. Exists on the embedded database
 * only: who can read the machine's disk can sign with them.
 */
public final class SoftwareKeys implements SignatureProvider {

    public static final String NAME = "SOFTWARE";

    private final KeyFiles files;
    private final DemonstrationAuthority authority;

    /** @param folder for the key files, made if it is missing */
    public SoftwareKeys(Path folder) {
        files = new KeyFiles(folder);
        authority = new DemonstrationAuthority(files);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Optional<SigningKey> key(String reference) {
        return files.find(reference).map(entry -> new SigningKey(reference, entry.chain()));
    }

    /** A new key with a certificate for a person or an organisation. */
    public SigningKey issue(String reference, Subject subject) {
        return new SigningKey(
                reference, authority.issue(reference, name(subject)).chain());
    }

    /** The same with other than the usual dates, to see how such certificates are refused. */
    public SigningKey issue(String reference, Subject subject, Instant from, Instant to) {
        return new SigningKey(
                reference, authority.issue(reference, name(subject), from, to).chain());
    }

    @Override
    public byte[] sign(SigningKey key, byte[] toBeSigned) {
        var entry = files.find(key.reference())
                .orElseThrow(() -> vn.giaouoc.shared.Problem.conflict("signing.key-missing", key.reference()));
        try {
            var signature = Signature.getInstance(PadesSigner.jcaAlgorithm(key.certificate()));
            signature.initSign(entry.key());
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("signing with a key of the demonstration", failure);
        }
    }

    /** What everything of the demonstration hangs on. */
    public X509Certificate root() {
        return authority.rootCertificate();
    }

    /** The root, and the authority that issues. */
    public List<X509Certificate> authorities() {
        return List.of(authority.rootCertificate(), authority.issuerCertificate());
    }

    public X509Certificate timeStampCertificate() {
        return authority.stampCertificate();
    }

    public TimeStamps timeStamps() {
        return authority;
    }

    /** @param revoked serial numbers, and from when on */
    public List<X509CRL> revocationLists(Map<java.math.BigInteger, Instant> revoked, Instant now) {
        Collection<DemonstrationAuthority.Revoked> rows = revoked.entrySet().stream()
                .map(entry -> new DemonstrationAuthority.Revoked(entry.getKey(), entry.getValue()))
                .toList();
        return authority.revocationLists(rows, now);
    }

    private static org.bouncycastle.asn1.x500.X500Name name(Subject subject) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "VN")
                .addRDN(BCStyle.O, subject.organisation())
                .addRDN(BCStyle.CN, subject.name())
                .addRDN(BCStyle.SERIALNUMBER, subject.number())
                .build();
    }

    /**
     * @param name of the person or organisation
     * @param organisation the person's, or the same again
     * @param number tells two of the same name apart
     */
    public record Subject(String name, String organisation, String number) {}
}
