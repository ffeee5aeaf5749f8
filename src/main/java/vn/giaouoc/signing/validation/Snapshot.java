package vn.giaouoc.signing.validation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * All objects of one revision, each reduced to a fingerprint of what it means, so that two revisions can be compared object
 * by object: how an object is spelt or where it stands in the file makes no difference, what it says does.
 */
final class Snapshot implements AutoCloseable {

    private final PDDocument document;
    private final Map<COSObjectKey, String> fingerprints = new LinkedHashMap<>();
    private final Set<COSObjectKey> referred = new HashSet<>();

    private Snapshot(PDDocument document) {
        this.document = document;
    }

    /** The first {@code length} bytes of a file as the whole file they once were. */
    static Snapshot of(byte[] file, int length) throws IOException {
        var bytes = length == file.length ? file : Arrays.copyOf(file, length);
        var snapshot = new Snapshot(new PDFParser(new RandomAccessReadBuffer(bytes)).parse(false));
        for (var key : snapshot.document.getDocument().getXrefTable().keySet()) {
            var object = snapshot.object(key);
            if (object != null && !(object instanceof COSNull)) {
                snapshot.fingerprints.put(key, fingerprint(object));
                snapshot.note(object);
            }
        }
        return snapshot;
    }

    PDDocument document() {
        return document;
    }

    COSDictionary catalog() {
        return document.getDocumentCatalog().getCOSObject();
    }

    COSDictionary trailer() {
        return document.getDocument().getTrailer();
    }

    @Nullable
    COSBase object(COSObjectKey key) {
        return document.getDocument().getObjectFromPool(key).getObject();
    }

    Map<COSObjectKey, String> fingerprints() {
        return fingerprints;
    }

    /** Whether any object refers to this one, be it there or not. */
    boolean refersTo(COSObjectKey key) {
        return referred.contains(key);
    }

    private void note(COSBase object) {
        if (object instanceof COSObject reference && reference.getKey() != null) {
            referred.add(reference.getKey());
        } else if (object instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(this::note);
        } else if (object instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                if (array.get(i) != null) {
                    note(array.get(i));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** What an object says; a reference stands for itself. */
    static String fingerprint(@Nullable COSBase object) {
        var text = new StringBuilder();
        append(text, object);
        return text.length() <= 200 ? text.toString() : sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, @Nullable COSBase object) {
        if (object == null || object instanceof COSNull) {
            text.append("null");
        } else if (object instanceof COSObject reference) {
            text.append(reference.getKey()).append('R');
        } else if (object instanceof COSStream stream) {
            appendDictionary(text, stream);
            text.append("stream ").append(sha256(raw(stream)));
        } else if (object instanceof COSDictionary dictionary) {
            appendDictionary(text, dictionary);
        } else if (object instanceof COSArray array) {
            text.append('[');
            for (var i = 0; i < array.size(); i++) {
                append(text, array.get(i));
                text.append(' ');
            }
            text.append(']');
        } else if (object instanceof COSName name) {
            text.append('/').append(name.getName());
        } else if (object instanceof COSString string) {
            text.append('(').append(string.toHexString()).append(')');
        } else if (object instanceof COSInteger number) {
            text.append(number.longValue());
        } else if (object instanceof COSFloat number) {
            text.append(number.floatValue() == number.intValue() ? number.intValue() + "" : number.floatValue() + "");
        } else if (object instanceof COSBoolean truth) {
            text.append(truth.getValue());
        } else {
            text.append(object);
        }
    }

    private static void appendDictionary(StringBuilder text, COSDictionary dictionary) {
        var sorted = new TreeMap<String, COSBase>();
        for (var entry : dictionary.entrySet()) {
            sorted.put(entry.getKey().getName(), entry.getValue());
        }
        text.append("<<");
        sorted.forEach((name, value) -> {
            text.append('/').append(name).append(' ');
            append(text, value);
            text.append(' ');
        });
        text.append(">>");
    }

    private static byte[] raw(COSStream stream) {
        try (InputStream bytes = stream.createRawInputStream()) {
            return bytes.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("a stream cannot be read", unreadable);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
