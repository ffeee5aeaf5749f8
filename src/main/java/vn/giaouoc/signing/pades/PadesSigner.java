package vn.giaouoc.signing.pades;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

/**
 * Signs a field of a PDF by PAdES at level T: a signature with a time stamp, appended behind the bytes that stood there. The
 * key is elsewhere: {@link #prepare} says what it has to sign, {@link #embed} puts its answer in. Only {@link #place} opens the
 * file.
 */
public final class PadesSigner {

    /** Bytes kept for a signature; one with its time stamp takes less than half. */
    private static final int RESERVED = 12_288;

    private final TimeStamps timeStamps;

    public PadesSigner(TimeStamps timeStamps) {
        this.timeStamps = timeStamps;
    }

    /** What the key has to sign, for a file that we wrote ourselves: it is opened here. */
    public Prepared prepare(byte[] base, Picture picture, List<X509Certificate> chain, Instant at) {
        return prepare(base, place(base, picture, chain, at), picture, chain, at);
    }

    /**
     * What the key has to sign. The file is not opened: what is hashed are its bytes, but for the gap.
     *
     * @param base whole file as it stands
     * @param appended what {@link #place} put behind it, here or in the child process
     * @param chain the signer's certificate first
     * @param at moment of signing, the same as for the place
     * @throws SignatureGap.Malformed if the place is not exactly one empty gap that covers the rest of the file
     */
    public Prepared prepare(byte[] base, byte[] appended, Picture picture, List<X509Certificate> chain, Instant at) {
        var gap = SignatureGap.in(base, appended, RESERVED);
        var digest = new DSSMessageDigest(DigestAlgorithm.SHA256, gap.sha256());
        var parameters = parameters(picture, chain, at);
        var service = service(at);
        var toBeSigned = service.getDataToSign(digest, parameters).getBytes();
        return new Prepared(gap, digest, toBeSigned, service, parameters);
    }

    /**
     * The file with the signature; begins with the base.
     *
     * @param value signature over {@link Prepared#toBeSigned()}
     * @throws Refused if the certificate is not valid at that moment, or the time stamp service does not answer
     */
    public byte[] embed(Prepared prepared, byte[] value) throws Refused {
        var parameters = prepared.parameters();
        try {
            var signature = prepared.service()
                    .signMessageDigest(
                            prepared.digest(),
                            parameters,
                            new SignatureValue(parameters.getSignatureAlgorithm(), value));
            return prepared.gap().filled(DSSUtils.toByteArray(signature));
        } catch (AlertException | DSSException failure) {
            throw new Refused(failure);
        }
    }

    /**
     * What is appended for a signature that is not there yet: the picture in its field, and a gap. Opens the file, so a file
     * that a person brought is given to {@link PlaceSignature} in the child process instead.
     */
    static byte[] place(byte[] base, Picture picture, List<X509Certificate> chain, Instant at) {
        var file = DSSUtils.toByteArray(new PdfBoxNativeObjectFactory()
                .newPAdESSignatureService()
                .sign(document(base), new byte[0], parameters(picture, chain, at)));
        return Arrays.copyOfRange(file, base.length, file.length);
    }

    /** RSA keys sign PKCS#1 v1.5, keys on a curve ECDSA; both over SHA-256. */
    public static String jcaAlgorithm(X509Certificate certificate) {
        return algorithm(certificate).getJCEId();
    }

    private static SignatureAlgorithm algorithm(X509Certificate certificate) {
        var encryption = EncryptionAlgorithm.forKey(certificate.getPublicKey());
        return SignatureAlgorithm.getAlgorithm(encryption, DigestAlgorithm.SHA256);
    }

    private static DSSDocument document(byte[] bytes) {
        return new InMemoryDocument(bytes, "paper.pdf", MimeTypeEnum.PDF);
    }

    private static PAdESSignatureParameters parameters(Picture picture, List<X509Certificate> chain, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSigningCertificate(new CertificateToken(chain.get(0)));
        parameters.setCertificateChain(chain.stream().map(CertificateToken::new).toList());
        parameters.setEncryptionAlgorithm(algorithm(chain.get(0)).getEncryptionAlgorithm());
        parameters.setContentSize(RESERVED);
        parameters.setSignerName(picture.signer());
        parameters.setReason(picture.reason());
        var image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(picture.png(), "picture.png", MimeTypeEnum.PNG));
        image.setImageScaling(ImageScaling.STRETCH);
        image.getFieldParameters().setFieldId(picture.field());
        parameters.setImageParameters(image);
        return parameters;
    }

    private ExternalCMSService service(Instant at) {
        var verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
        var service = new ExternalCMSService(verifier);
        service.setTspSource(timeStamps.at(at));
        return service;
    }

    /**
     * What fills a field.
     *
     * @param png transparent, of the field's proportions
     * @param signer name for machines, since the picture holds no text
     * @param reason capacity, or number, place and date, for machines
     */
    public record Picture(String field, byte[] png, String signer, String reason) {}

    /**
     * A file that waits for its signature.
     *
     * @param toBeSigned the signer's attributes with the hash of the file, DER
     */
    public record Prepared(
            SignatureGap gap,
            DSSMessageDigest digest,
            byte[] toBeSigned,
            ExternalCMSService service,
            PAdESSignatureParameters parameters) {}

    /** Nothing was embedded. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super(cause);
        }
    }
}
