package vn.giaouoc.signing.keys;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.giaouoc.shared.Problem;

/**
 * Keys at a remote signing service by the API of the Cloud Signature Consortium, version 2: what is released is bound to the
 * very hash that is to be signed.
 */
public final class RemoteKeys implements SignatureProvider {

    public static final String NAME = "REMOTE";

    private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
    private static final String RSA = "1.2.840.113549.1.1.11";
    private static final String ECDSA = "1.2.840.10045.4.3.2";

    private final RemoteService service;

    public RemoteKeys(RemoteService service) {
        this.service = service;
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
    public List<SigningKey> keys() {
        var found = new ArrayList<SigningKey>();
        for (var id :
                service.post("credentials/list", Map.of("maxResults", 100)).path("credentialIDs")) {
            key(id.asString()).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public Optional<SigningKey> key(String reference) {
        var info = service.post("credentials/info", Map.of("credentialID", reference, "certificates", "chain"));
        if (!info.path("key").path("status").asString("enabled").equals("enabled")) {
            return Optional.empty();
        }
        var chain = chain(info.path("cert").path("certificates"));
        return chain.isEmpty() ? Optional.empty() : Optional.of(new SigningKey(reference, chain));
    }

    @Override
    public byte[] sign(SigningKey key, byte[] toBeSigned) {
        var hash = Base64.getEncoder().encodeToString(sha256(toBeSigned));
        var released = service.post(
                "credentials/authorize",
                service.withPin(Map.of(
                        "credentialID",
                        key.reference(),
                        "numSignatures",
                        1,
                        "hashes",
                        List.of(hash),
                        "hashAlgorithmOID",
                        SHA256)));
        var sad = text(released.path("SAD"));
        var signed = service.post(
                "signatures/signHash",
                Map.of(
                        "credentialID", key.reference(),
                        "SAD", sad,
                        "hashes", List.of(hash),
                        "hashAlgorithmOID", SHA256,
                        "signAlgo", algorithm(key.certificate())));
        try {
            return Base64.getDecoder().decode(text(signed.path("signatures").path(0)));
        } catch (IllegalArgumentException notBase64) {
            throw Problem.conflict("signing.remote-silent");
        }
    }

    private static String algorithm(X509Certificate certificate) {
        return certificate.getPublicKey().getAlgorithm().equals("RSA") ? RSA : ECDSA;
    }

    private static String text(@Nullable JsonNode node) {
        if (node == null || !node.isString() || node.asString().isBlank()) {
            throw Problem.conflict("signing.remote-silent");
        }
        return node.asString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<X509Certificate> chain(JsonNode certificates) {
        var chain = new ArrayList<X509Certificate>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (var one : certificates) {
                var der = Base64.getMimeDecoder().decode(one.asString());
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw Problem.conflict("signing.remote-silent");
        }
        return List.copyOf(chain);
    }
}
