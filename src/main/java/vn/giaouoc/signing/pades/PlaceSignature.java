package vn.giaouoc.signing.pades;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.giaouoc.documents.ChildTask;

/**
 * Makes place for a signature in a file that stems from a person, in the child process. Neither keys nor hashes go there; it
 * answers only what it appends.
 */
public final class PlaceSignature implements ChildTask {

    /** The question as bytes. */
    public static byte[] question(byte[] base, PadesSigner.Picture picture, List<X509Certificate> chain, Instant at) {
        try (var bytes = new ByteArrayOutputStream(base.length + 256 * 1024);
                var data = new DataOutputStream(bytes)) {
            data.writeUTF(picture.field());
            data.writeUTF(picture.signer());
            data.writeUTF(picture.reason());
            data.writeLong(at.getEpochSecond());
            data.writeInt(at.getNano());
            write(data, picture.png());
            data.writeInt(chain.size());
            for (var certificate : chain) {
                write(data, certificate.getEncoded());
            }
            data.write(base);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (CertificateEncodingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    @Override
    public byte[] run(byte[] input) throws IOException, CertificateException {
        try (var data = new DataInputStream(new ByteArrayInputStream(input))) {
            var field = data.readUTF();
            var signer = data.readUTF();
            var reason = data.readUTF();
            var at = Instant.ofEpochSecond(data.readLong(), data.readInt());
            var picture = new PadesSigner.Picture(field, read(data), signer, reason);
            var factory = CertificateFactory.getInstance("X.509");
            var chain = new ArrayList<X509Certificate>();
            for (int left = data.readInt(); left > 0; left--) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(read(data))));
            }
            return PadesSigner.place(data.readAllBytes(), picture, chain, at);
        }
    }

    private static void write(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static byte[] read(DataInputStream data) throws IOException {
        return data.readNBytes(data.readInt());
    }
}
