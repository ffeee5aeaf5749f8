package vn.giaouoc.signing.pades;

import eu.europa.esig.dss.alert.LogOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.RevocationDataVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import vn.giaouoc.signing.TrustedCertificates;

/**
 * A copy of a signed paper for the archive, PAdES at level LTA: behind the last signature it carries the certificates and
 * revocation lists of the day, and over all of it a time stamp, so that it can be judged when the certificates have expired and
 * the authorities are gone. Opens the file, so only for papers that we wrote from first to last byte.
 */
public final class LongTermCopy {

    private final TimeStamps timeStamps;

    public LongTermCopy(TimeStamps timeStamps) {
        this.timeStamps = timeStamps;
    }

    /**
     * @param signed begins the copy, byte for byte
     * @param at moment of the time stamp
     * @throws PadesSigner.Refused if what would prove it is missing, or the time stamp service does not answer
     */
    public byte[] of(byte[] signed, TrustedCertificates trust, Instant at) throws PadesSigner.Refused {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        var service = new PAdESService(verifier(trust));
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(timeStamps.at(at));
        try {
            return DSSUtils.toByteArray(
                    service.extendDocument(new InMemoryDocument(signed, "paper.pdf", MimeTypeEnum.PDF), parameters));
        } catch (AlertException | DSSException failure) {
            throw new PadesSigner.Refused(failure);
        }
    }

    private static CommonCertificateVerifier verifier(TrustedCertificates trust) {
        var trusted = new CommonTrustedCertificateSource();
        trust.authorities().forEach(der -> trusted.addCertificate(DSSUtils.loadCertificate(der)));
        trust.timestampAuthorities().forEach(der -> trusted.addCertificate(DSSUtils.loadCertificate(der)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                trust.crls().stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        verifier.setRevocationDataVerifier(new ListsAtHand());
        // revoked after it signed: the time stamp of the signature tells the two apart, a judge weighs them
        verifier.setAlertOnRevokedCertificate(new LogOnStatusAlert());
        return verifier;
    }

    /**
     * An authority between root and person counts as not revoked when the list at hand says so. The library also wants an
     * address for such a list in its certificate; we never follow one, and an authority may have none.
     */
    private static final class ListsAtHand extends RevocationDataVerifier {

        private static final String SHORT_LIVED = "0.4.0.194121.2.1";
        private static final String NO_CHECK_OF_ANSWERS = "1.3.6.1.5.5.7.48.1.5";

        ListsAtHand() {
            setAcceptableDigestAlgorithms(
                    List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512));
            setAcceptableEncryptionAlgorithmKeyLength(Map.of(
                    EncryptionAlgorithm.RSA,
                    2048,
                    EncryptionAlgorithm.RSASSA_PSS,
                    2048,
                    EncryptionAlgorithm.ECDSA,
                    256));
            setRevocationSkipCertificateExtensions(List.of(SHORT_LIVED, NO_CHECK_OF_ANSWERS));
            setSignatureMaximumRevocationFreshness(0L);
            setTimestampMaximumRevocationFreshness(0L);
            setRevocationMaximumRevocationFreshness(0L);
        }

        @Override
        protected boolean isCertificateValid(
                CertificateToken certificate, Collection<CertificateToken> chain, Date at) {
            return isRevocationDataSkip(certificate, at) || isCertificateNotRevoked(certificate, chain, at);
        }
    }
}
