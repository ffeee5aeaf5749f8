package vn.giaouoc.signing.keys;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import org.bouncycastle.asn1.x500.X500Name;

/** Makes a key inside a token, as its supplier would, with a certificate of the demonstration's authority. */
public final class TokenMaker {

    private TokenMaker() {}

    static void makeKey(Path library, String pin, String alias, DemonstrationAuthority authority) throws Exception {
        var provider = Security.getProvider("SunPKCS11")
                .configure("--name=maker\nlibrary=" + library + "\nslotListIndex=0\n"
                        + "attributes(generate,CKO_PRIVATE_KEY,*) = {\nCKA_EXTRACTABLE = false\nCKA_SIGN = true\n}\n");
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin.toCharArray());
        var generator = KeyPairGenerator.getInstance("RSA", provider);
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var chain = authority.certify(new X500Name("C=VN,O=Trường thử,CN=Trường thử"), pair.getPublic());
        store.setKeyEntry(alias, pair.getPrivate(), null, chain.toArray(Certificate[]::new));
    }

    /**
     * Brings a key that is known outside into a token, so that it can be looked for elsewhere.
     *
     * @param keys folder of the demonstration's authority
     */
    public static RSAPrivateCrtKey bringKey(Path library, String pin, String alias, Path keys) throws Exception {
        var provider = Security.getProvider("SunPKCS11")
                .configure("--name=bringer\nlibrary=" + library + "\nslotListIndex=0\n");
        var store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin.toCharArray());
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var chain = new DemonstrationAuthority(new KeyFiles(keys))
                .certify(new X500Name("C=VN,O=Trường thử,CN=Trường thử"), pair.getPublic());
        store.setKeyEntry(alias, pair.getPrivate(), null, chain.toArray(Certificate[]::new));
        return (RSAPrivateCrtKey) pair.getPrivate();
    }
}
