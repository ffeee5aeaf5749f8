package vn.giaouoc.signing.validation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** What travels to and from the child process: a question in JSON before the file, an answer in JSON. */
public final class Frames {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Frames() {}

    /** A question and the file it is about. */
    public static byte[] question(Object question, byte[] file) {
        try (var bytes = new ByteArrayOutputStream(file.length + 64 * 1024);
                var data = new DataOutputStream(bytes)) {
            var json = JSON.writeValueAsBytes(question);
            data.writeInt(json.length);
            data.write(json);
            data.write(file);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static <Q> Asked<Q> asked(byte[] input, Class<Q> type) throws IOException {
        try (var data = new DataInputStream(new ByteArrayInputStream(input))) {
            var json = data.readNBytes(data.readInt());
            return new Asked<>(JSON.readValue(json, type), data.readAllBytes());
        }
    }

    record Asked<Q>(Q question, byte[] file) {}

    /** An object as JSON. */
    public static byte[] json(Object object) {
        return JSON.writeValueAsBytes(object);
    }

    /** An object from JSON that is exactly of its shape. */
    public static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
