package vn.giaouoc.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Authorities and revocation lists in a folder that the operator keeps current (a timer of the machine fetches the lists). Read
 * anew when a file changes. The product itself never follows an address out of a certificate.
 */
final class TrustFolder {

    private final Path folder;

    @Nullable
    private volatile Content content;

    TrustFolder(Path folder) {
        this.folder = folder;
    }

    Content content() {
        try {
            var files = files();
            var stamp = stamp(files);
            var read = content;
            if (read == null || !read.stamp().equals(stamp)) {
                read = read(files, stamp);
                content = read;
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("trusted certificates in " + folder, unreadable);
        }
    }

    private List<Path> files() throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String stamp(List<Path> files) throws IOException {
        var stamp = new StringBuilder();
        for (var file : files) {
            stamp.append(file.getFileName()).append(Files.size(file)).append(Files.getLastModifiedTime(file));
        }
        return stamp.toString();
    }

    private static Content read(List<Path> files, String stamp) throws IOException {
        var authorities = new ArrayList<X509Certificate>();
        var stamps = new ArrayList<X509Certificate>();
        var lists = new ArrayList<X509CRL>();
        for (var file : files) {
            var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            try {
                if (name.endsWith(".crl")) {
                    lists.addAll(X509.lists(Files.readAllBytes(file)));
                } else if (name.endsWith(".pem") || name.endsWith(".crt") || name.endsWith(".cer")) {
                    (name.startsWith("tsa-") ? stamps : authorities)
                            .addAll(X509.certificates(Files.readAllBytes(file)));
                }
            } catch (GeneralSecurityException unreadable) {
                throw new IOException("not readable: " + file, unreadable);
            }
        }
        return new Content(stamp, List.copyOf(authorities), List.copyOf(stamps), List.copyOf(lists));
    }

    record Content(
            String stamp, List<X509Certificate> authorities, List<X509Certificate> stamps, List<X509CRL> lists) {}
}
