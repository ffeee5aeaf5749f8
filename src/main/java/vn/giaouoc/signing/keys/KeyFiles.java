package vn.giaouoc.signing.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The demonstration's private keys: one PKCS#12 file each in a folder beside the embedded database, readable by its owner only,
 * never in the database. Real keys belong into a token or a remote service.
 */
final class KeyFiles {

    private final Path folder;
    private final char[] password;
    private final Map<String, Entry> known = new ConcurrentHashMap<>();

    KeyFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            password = storedPassword().toCharArray();
        } catch (IOException failure) {
            throw new UncheckedIOException("folder of keys " + folder, failure);
        }
    }

    static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Entry> find(String alias) {
        var entry = known.get(alias);
        if (entry != null) {
            return Optional.of(entry);
        }
        var file = file(alias);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var found = read(file, alias);
        known.put(alias, found);
        return Optional.of(found);
    }

    Entry keep(String alias, PrivateKey key, List<X509Certificate> chain) {
        var file = file(alias);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(alias, key, password, chain.toArray(Certificate[]::new));
            var unfinished = Files.createTempFile(folder, "new", ".p12");
            restrict(unfinished, "rw-------");
            try (var out = Files.newOutputStream(unfinished)) {
                store.store(out, password);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("key file " + file, failure);
        }
        var entry = new Entry(key, List.copyOf(chain));
        known.put(alias, entry);
        return entry;
    }

    private Entry read(Path file, String alias) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var chain = Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new Entry((PrivateKey) store.getKey(alias, password), chain);
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException("key file " + file, failure);
        }
    }

    private Path file(String alias) {
        if (!alias.matches("[A-Za-z0-9-]{1,80}")) {
            throw new IllegalArgumentException("not a name of a key: " + alias);
        }
        return folder.resolve(alias + ".p12");
    }

    private String storedPassword() throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file);
            restrict(file, "rw-------");
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /** @param chain its certificate first */
    record Entry(PrivateKey key, List<X509Certificate> chain) {

        X509Certificate certificate() {
            return chain.get(0);
        }

        /** Never the key, so that no log keeps it. */
        @Override
        public String toString() {
            return "Entry[" + certificate().getSubjectX500Principal() + "]";
        }
    }
}
