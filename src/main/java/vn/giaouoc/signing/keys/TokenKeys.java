package vn.giaouoc.signing.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.PadesSigner;

/**
 * Keys in a token or security module reached by PKCS#11, as an organisation keeps the key of its seal. The key never leaves it;
 * the PIN is asked for when the token is opened, and forgotten.
 */
public final class TokenKeys implements SignatureProvider {

    public static final String NAME = "TOKEN";

    private static final Logger LOG = LoggerFactory.getLogger(TokenKeys.class);

    private final Path library;
    private final int slot;
    private final Supplier<char[]> pin;

    @Nullable
    private Open open;

    /**
     * @param library driver of the token
     * @param slot index of the slot, 0 for the first
     * @param pin asked at each opening; what it gives is wiped afterwards
     */
    public TokenKeys(Path library, int slot, Supplier<char[]> pin) {
        this.library = library;
        this.slot = slot;
        this.pin = pin;
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
    public synchronized List<SigningKey> keys() {
        try {
            var store = open().store();
            var keys = new ArrayList<SigningKey>();
            for (var alias : Collections.list(store.aliases())) {
                var chain = store.getCertificateChain(alias);
                if (store.isKeyEntry(alias) && chain != null) {
                    keys.add(new SigningKey(
                            alias,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList()));
                }
            }
            return List.copyOf(keys);
        } catch (GeneralSecurityException | ProviderException gone) {
            throw silent(gone);
        }
    }

    /** One signature at a time, as a token works; a token that was pulled out meanwhile is opened once more. */
    @Override
    public synchronized byte[] sign(SigningKey key, byte[] toBeSigned) {
        try {
            return signOnce(key, toBeSigned);
        } catch (GeneralSecurityException | ProviderException pulledOut) {
            open = null;
            try {
                return signOnce(key, toBeSigned);
            } catch (GeneralSecurityException | ProviderException gone) {
                throw silent(gone);
            }
        }
    }

    private byte[] signOnce(SigningKey key, byte[] toBeSigned) throws GeneralSecurityException {
        var token = open();
        if (!(token.store().getKey(key.reference(), null) instanceof PrivateKey secret)) {
            throw Problem.conflict("signing.key-missing", key.reference());
        }
        var signature = Signature.getInstance(PadesSigner.jcaAlgorithm(key.certificate()), token.provider());
        signature.initSign(secret);
        signature.update(toBeSigned);
        return signature.sign();
    }

    private Open open() throws GeneralSecurityException {
        var token = open;
        if (token == null) {
            token = opened();
            open = token;
        }
        return token;
    }

    private Open opened() throws GeneralSecurityException {
        var base = Security.getProvider("SunPKCS11");
        if (base == null) {
            throw Problem.conflict("signing.token-silent");
        }
        var secret = pin.get();
        try {
            Provider provider =
                    base.configure("--name=giaouoc" + slot + "\nlibrary=" + library + "\nslotListIndex=" + slot + "\n");
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, secret);
            return new Open(provider, store);
        } catch (IOException wrongPin) {
            // nothing of the cause goes on: it might name the PIN
            throw Problem.conflict("signing.token-pin");
        } catch (ProviderException | java.security.InvalidParameterException missing) {
            throw silent(missing);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static Problem silent(Exception cause) {
        LOG.warn("the signing token does not answer", cause);
        return Problem.conflict("signing.token-silent");
    }

    private record Open(Provider provider, KeyStore store) {}
}
