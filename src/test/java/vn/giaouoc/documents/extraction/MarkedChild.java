package vn.giaouoc.documents.extraction;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.giaouoc.documents.ChildTask;

/** Leaves a mark in the process that runs it, and says which one it found, and how often it was there before. */
public final class MarkedChild implements ChildTask {

    private static final UUID MARK = UUID.randomUUID();
    private static int before;

    @Override
    public byte[] run(byte[] input) {
        return (MARK + " " + before++).getBytes(StandardCharsets.UTF_8);
    }
}
