package vn.giaouoc.signing.keys;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import org.bouncycastle.asn1.x500.X500Name;

/** Makes a key inside a token, as its supplier would, with a certificate of the demonstration's authority. */
final class TokenMaker {

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
}
