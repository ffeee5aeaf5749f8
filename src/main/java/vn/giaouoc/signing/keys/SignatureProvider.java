package vn.giaouoc.signing.keys;

import java.util.List;
import java.util.Optional;

/** A place that keeps private keys and signs with them: the demonstration's keystore, a token, a remote service. */
public interface SignatureProvider {

    /** Kept with each certificate: {@code SOFTWARE}, {@code TOKEN}, {@code REMOTE}. */
    String name();

    /** Whether it is set up in this installation. */
    boolean available();

    /**
     * Signs by the algorithm of the key's certificate over SHA-256.
     *
     * @param toBeSigned not the hash, the whole of it
     * @throws vn.giaouoc.shared.Problem if the place does not answer or refuses, with what to do next
     */
    byte[] sign(SigningKey key, byte[] toBeSigned);

    /** Keys found there, to be registered for somebody; empty where they cannot be listed. */
    default List<SigningKey> keys() {
        return List.of();
    }

    /** One key, if it is there. */
    default Optional<SigningKey> key(String reference) {
        return keys().stream().filter(key -> key.reference().equals(reference)).findFirst();
    }
}
