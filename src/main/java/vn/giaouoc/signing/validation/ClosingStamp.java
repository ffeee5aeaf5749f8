package vn.giaouoc.signing.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.giaouoc.signing.TrustedCertificates;

/**
 * The time stamp that closes an archive copy, RFC 3161: over every byte of the file but its own value, from an authority we
 * trust, and nothing in the place of its value but itself. Asked of the bytes, not of the signature library, which judges
 * signatures by other proofs when this one is broken.
 */
final class ClosingStamp {

    private static final Set<String> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId());

    private ClosingStamp() {}

    /** @param fields of the file, in the order in which they were filled */
    static boolean closes(byte[] file, List<Signed> fields, TrustedCertificates trust, Instant at) {
        if (fields.isEmpty()) {
            return false;
        }
        var last = fields.get(fields.size() - 1);
        if (!last.timeStamp() || !last.coversItsRevision(file) || last.end() != file.length) {
            return false;
        }
        try {
            var from = last.range().get(1).intValue();
            var to = last.range().get(2).intValue();
            var token = token(file, from + 1, to - 1);
            return covers(token, file, from, to) && isTrusted(token, anchors(trust), at);
        } catch (GeneralSecurityException
                | IOException
                | TSPException
                | OperatorCreationException
                | RuntimeException unreadable) {
            return false;
        }
    }

    /** As the library writes it: small letters as digits, and nothing but zeros behind. */
    private static TimeStampToken token(byte[] file, int from, int to) throws IOException, TSPException {
        var small = HexFormat.of();
        var digits = new String(file, from, to - from, StandardCharsets.US_ASCII);
        var value = small.parseHex(digits);
        var bytes = new ByteArrayInputStream(value);
        var content = new ASN1InputStream(bytes).readObject();
        for (var at = value.length - bytes.available(); at < value.length; at++) {
            if (value[at] != 0) {
                throw new IOException("bytes behind the time stamp");
            }
        }
        if (!small.formatHex(value).equals(digits)) {
            throw new IOException("digits of another kind");
        }
        var signed = ContentInfo.getInstance(content);
        requirePlainFrame(signed);
        return new TimeStampToken(signed);
    }

    /** What stands around the signed part has one way of being written (RFC 5652 section 5.1), though nobody signs it. */
    private static void requirePlainFrame(ContentInfo content) throws IOException {
        var data = SignedData.getInstance(content.getContent());
        if (!CMSObjectIdentifiers.signedData.equals(content.getContentType())
                || !data.getVersion().hasValue(3)
                || data.getDigestAlgorithms().size() != 1
                || data.getSignerInfos().size() != 1) {
            throw new IOException("not the frame of a time stamp");
        }
        var signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        var digest = AlgorithmIdentifier.getInstance(data.getDigestAlgorithms().getObjectAt(0));
        if (!digest.getAlgorithm().equals(signer.getDigestAlgorithm().getAlgorithm())) {
            throw new IOException("not the digest of its signer");
        }
        var version = signer.getSID().isTagged() ? 3 : 1;
        var written = data.getSignerInfos().getObjectAt(0).toASN1Primitive().getEncoded(ASN1Encoding.DER);
        if (!signer.getVersion().hasValue(version) || !Arrays.equals(signer.getEncoded(ASN1Encoding.DER), written)) {
            throw new IOException("not the frame of a signer");
        }
    }

    private static boolean covers(TimeStampToken token, byte[] file, int from, int to) throws GeneralSecurityException {
        var algorithm =
                token.getTimeStampInfo().getHashAlgorithm().getAlgorithm().getId();
        if (!DIGESTS.contains(algorithm)) {
            return false;
        }
        var digest = MessageDigest.getInstance(algorithm);
        digest.update(file, 0, from);
        digest.update(file, to, file.length - to);
        return MessageDigest.isEqual(digest.digest(), token.getTimeStampInfo().getMessageImprintDigest());
    }

    /** No list of its own authority can stand behind it, so whether it was revoked since is not asked. */
    private static boolean isTrusted(TimeStampToken token, List<X509Certificate> anchors, Instant at)
            throws GeneralSecurityException, IOException, TSPException, OperatorCreationException {
        var carried = new ArrayList<X509Certificate>();
        var signers = new ArrayList<X509CertificateHolder>();
        for (var found : token.getCertificates().getMatches(null)) {
            var holder = (X509CertificateHolder) found;
            carried.add(certificate(holder));
            if (token.getSID().match(holder)) {
                signers.add(holder);
            }
        }
        if (signers.size() != 1) {
            return false;
        }
        var signer = signers.get(0);
        var named = token.getSID().getIssuer();
        if (named != null
                && !Arrays.equals(named.getEncoded(), signer.getIssuer().getEncoded())) {
            return false;
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        var target = new X509CertSelector();
        target.setCertificate(certificate(signer));
        var parameters = new PKIXBuilderParameters(
                new HashSet<>(anchors.stream()
                        .map(anchor -> new TrustAnchor(anchor, null))
                        .toList()),
                target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(carried)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
        return carried.stream().allMatch(one -> anchors.contains(one) || isIssued(one, carried, anchors));
    }

    private static boolean isIssued(X509Certificate one, List<X509Certificate> carried, List<X509Certificate> anchors) {
        var issuers = new ArrayList<>(anchors);
        issuers.addAll(carried);
        return issuers.stream().anyMatch(issuer -> {
            try {
                one.verify(issuer.getPublicKey());
                return issuer.getSubjectX500Principal().equals(one.getIssuerX500Principal());
            } catch (GeneralSecurityException notByThisOne) {
                return false;
            }
        });
    }

    private static List<X509Certificate> anchors(TrustedCertificates trust) throws GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var all = new ArrayList<X509Certificate>();
        for (var list : Arrays.asList(trust.authorities(), trust.timestampAuthorities())) {
            for (var der : list) {
                all.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        }
        return all;
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }
}
