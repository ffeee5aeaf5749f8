package vn.giaouoc.signing.validation;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.signing.ExpectedPaper;
import vn.giaouoc.signing.Flaw;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.SignatureVerdict;
import vn.giaouoc.signing.SignatureVerdict.CertificateFacts;
import vn.giaouoc.signing.TrustedCertificates;

/** One run of the signature library under the strict policy, without any network. */
public final class StrictValidation {

    private final PaperFile file;
    private final DefaultPdfDifferencesFinder differences;
    private final TrustedCertificates trust;
    private final Instant at;

    private StrictValidation(
            PaperFile file, DefaultPdfDifferencesFinder differences, TrustedCertificates trust, Instant at) {
        this.file = file;
        this.differences = differences;
        this.trust = trust;
        this.at = at;
    }

    /** A paper of ours: annotations must be those of the stored layout. */
    public static StrictValidation ofOurs(
            PaperFile file, ExpectedPaper expected, TrustedCertificates trust, Instant at, boolean comparePages) {
        var differences = new LayoutDifferences(expected.layout(), firstLinks(file, expected), comparePages, false);
        return new StrictValidation(file, differences, trust, at);
    }

    /** The same of a copy for the archive, whose own time stamp is a field that nobody sees. */
    static StrictValidation ofArchiveCopy(
            PaperFile paper, PaperFile copy, ExpectedPaper expected, TrustedCertificates trust, Instant at) {
        var differences = new LayoutDifferences(expected.layout(), firstLinks(paper, expected), true, true);
        return new StrictValidation(copy, differences, trust, at);
    }

    private static List<LayoutDifferences.Place> firstLinks(PaperFile file, ExpectedPaper expected) {
        var revisions = Revisions.of(file.bytes(), Signed.in(file.document()), expected);
        if (revisions.isEmpty()) {
            return List.of();
        }
        try (var first = Snapshot.of(file.bytes(), revisions.get().first())) {
            return LayoutRules.links(first.document());
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    /** Somebody else's file: annotations must not overlap. */
    public static StrictValidation ofForeign(PaperFile file, TrustedCertificates trust, Instant at) {
        return new StrictValidation(file, new AllPagesDifferences(), trust, at);
    }

    /** What was found about each signature, in the order of signing; empty if there is none that can be read. */
    public List<SignatureVerdict> run() {
        try {
            var validator = validator();
            var signatures = validator.getSignatures();
            if (signatures.isEmpty()) {
                return List.of();
            }
            var report = validator.validateDocument(StrictPolicy.get()).getSimpleReport();
            return signatures.stream()
                    .map(PAdESSignature.class::cast)
                    .sorted(Comparator.comparingLong(StrictValidation::end))
                    .map(signature -> verdict(signature, report))
                    .toList();
        } catch (RuntimeException | StackOverflowError unreadable) {
            return List.of();
        }
    }

    private PDFDocumentValidator validator() {
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        var validator = new PDFDocumentValidator(new InMemoryDocument(file.bytes(), "paper.pdf"));
        validator.setPdfObjFactory(factory);
        validator.setCertificateVerifier(verifier());
        validator.setValidationTime(Date.from(at));
        validator.setIncludeSemantics(false);
        validator.setEnableEtsiValidationReport(false);
        return validator;
    }

    private CommonCertificateVerifier verifier() {
        var trusted = new CommonTrustedCertificateSource();
        trust.authorities().forEach(der -> trusted.addCertificate(DSSUtils.loadCertificate(der)));
        trust.timestampAuthorities().forEach(der -> trusted.addCertificate(DSSUtils.loadCertificate(der)));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                trust.crls().stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        return verifier;
    }

    private static long end(PAdESSignature signature) {
        var range = signature.getPdfRevision().getByteRange();
        return (long) range.getSecondPartStart() + range.getSecondPartEnd();
    }

    private static SignatureVerdict verdict(PAdESSignature signature, SimpleReport report) {
        var fields = signature.getPdfRevision().getFields();
        var reasons = new ArrayList<Reason>();
        if (fields.size() != 1) {
            reasons.add(Reason.of(Flaw.FIELD_UNEXPECTED, fields.size()));
        }
        var indication = report.getIndication(signature.getId());
        var sub = report.getSubIndication(signature.getId());
        if (indication != Indication.TOTAL_PASSED) {
            reasons.add(Reason.of(flaw(sub)));
        }
        var dictionary = signature.getPdfSignatureDictionary();
        return new SignatureVerdict(
                fields.isEmpty() ? "" : String.valueOf(fields.get(0).getFieldName()),
                SignatureRules.worst(reasons),
                List.copyOf(reasons),
                dictionary.getSignerName(),
                dictionary.getReason(),
                instant(signature.getSigningTime()),
                proven(signature, report),
                certificate(signature),
                sub == null ? String.valueOf(indication) : indication + "/" + sub);
    }

    /** The moment of a time stamp that itself passed. */
    private static @Nullable Instant proven(AdvancedSignature signature, SimpleReport report) {
        return signature.getSignatureTimestamps().stream()
                .filter(stamp -> report.isValid(stamp.getDSSIdAsString())
                        || report.getIndication(stamp.getDSSIdAsString()) == Indication.PASSED)
                .map(stamp -> stamp.getGenerationTime().toInstant())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Flaw flaw(@Nullable SubIndication sub) {
        if (sub == null) {
            return Flaw.UNPROVEN;
        }
        return switch (sub) {
            case HASH_FAILURE, SIG_CRYPTO_FAILURE, SIGNED_DATA_NOT_FOUND -> Flaw.BROKEN;
            case FORMAT_FAILURE -> Flaw.CHANGED_AFTERWARDS;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Flaw.REVOKED;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, NO_SIGNING_CERTIFICATE_FOUND ->
                Flaw.UNTRUSTED;
            case CERTIFICATE_CHAIN_GENERAL_FAILURE, TRY_LATER -> Flaw.REVOCATION_UNKNOWN;
            case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Flaw.OUT_OF_VALIDITY;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Flaw.WEAK_ALGORITHM;
            default -> Flaw.UNPROVEN;
        };
    }

    private static @Nullable CertificateFacts certificate(AdvancedSignature signature) {
        CertificateToken token = signature.getSigningCertificateToken();
        if (token == null) {
            return null;
        }
        var certificate = token.getCertificate();
        return new CertificateFacts(
                HexFormat.of()
                        .formatHex(DSSUtils.digest(
                                eu.europa.esig.dss.enumerations.DigestAlgorithm.SHA256, token.getEncoded())),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
