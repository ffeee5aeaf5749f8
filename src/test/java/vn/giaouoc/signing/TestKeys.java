package vn.giaouoc.signing;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.giaouoc.signing.keys.SignatureProvider;
import vn.giaouoc.signing.keys.SigningKey;

/** Stands where an office's token stands, with keys that a test puts in; not there while it is empty. */
@Component
public class TestKeys implements SignatureProvider {

    public static final String NAME = "TOKEN";

    private final Map<String, TestCa.Holder> holders = new ConcurrentHashMap<>();
    private final AtomicInteger used = new AtomicInteger();

    /** @return its reference */
    public String put(TestCa.Holder holder) {
        holders.put(holder.sha256(), holder);
        return holder.sha256();
    }

    /** From now on the place signs with another's key under the name of the first one. */
    public void exchange(TestCa.Holder one, TestCa.Holder another) {
        holders.put(one.sha256(), another);
    }

    public void clear() {
        holders.clear();
    }

    /** How often a key was made to sign. */
    public int used() {
        return used.get();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean available() {
        return !holders.isEmpty();
    }

    @Override
    public List<SigningKey> keys() {
        return holders.entrySet().stream()
                .map(entry -> new SigningKey(entry.getKey(), entry.getValue().chain()))
                .toList();
    }

    @Override
    public Optional<SigningKey> key(String reference) {
        return Optional.ofNullable(holders.get(reference)).map(holder -> new SigningKey(reference, holder.chain()));
    }

    @Override
    public byte[] sign(SigningKey key, byte[] toBeSigned) {
        used.incrementAndGet();
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(holders.get(key.reference()).key());
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
