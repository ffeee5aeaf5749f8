package vn.giaouoc.documents.extraction.child;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

/** Ends with a refusal where a packed part unpacks to more than anybody writes. */
final class BoundedInput extends FilterInputStream {

    private long left;

    BoundedInput(InputStream in, long bytes) {
        super(in);
        this.left = bytes;
    }

    static final class TooMuch extends IOException {}

    static boolean isCause(XMLStreamException thrown) {
        return thrown.getNestedException() instanceof TooMuch || thrown.getCause() instanceof TooMuch;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        spend(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var read = super.read(into, offset, length);
        spend(Math.max(read, 0));
        return read;
    }

    private void spend(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
