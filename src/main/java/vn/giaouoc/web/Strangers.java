package vn.giaouoc.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Verifications;

/**
 * How often people who are not signed in may ask, by address: a burst at once, then at a steady pace. An office behind one
 * address shares its allowance, so it is not small. Kept in memory; the oldest addresses are forgotten first.
 */
@Component
public class Strangers {

    /** What is asked for. */
    public enum Asking {
        /** A file to be checked. */
        FILE(20, 6),
        /** A page by its code. */
        CODE(120, 1);

        private final int burst;
        private final long nanosForOne;

        Asking(int burst, int secondsForOne) {
            this.burst = burst;
            this.nanosForOne = TimeUnit.SECONDS.toNanos(secondsForOne);
        }
    }

    private static final int MOST_ADDRESSES = 20_000;
    /** Files held in memory at a time, whoever sent them. */
    private static final int MOST_FILES = 6;

    private static final int MOST_FILES_OF_ONE = 2;

    private int files;
    private final Map<String, Integer> held = new HashMap<>();

    private static final int BUSY_SECONDS = 20;

    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    @Autowired
    public Strangers() {
        this(System::nanoTime);
    }

    Strangers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws Problem {@code web.too-often} with the seconds to wait */
    public synchronized void admit(Asking asking, String address) {
        var now = nanos.getAsLong();
        var key = asking + " " + network(address);
        var bucket = buckets.getOrDefault(key, new Bucket(asking.burst, now));
        var filled = Math.min(asking.burst, bucket.left() + (double) (now - bucket.at()) / asking.nanosForOne);
        if (filled < 1) {
            var wait = (long) Math.ceil((1 - filled) * asking.nanosForOne / TimeUnit.SECONDS.toNanos(1));
            throw Problem.of(Problem.Kind.TOO_OFTEN, "web.too-often", Math.max(1, wait));
        }
        buckets.put(key, new Bucket(filled - 1, now));
    }

    /**
     * Has a file checked that a stranger sent; it is read into memory only if it is small enough and few others are.
     *
     * @throws Problem {@code web.too-often}, {@code signing.file-too-large}, {@code signing.verification-busy}, and those of
     *     the check
     */
    public <T> T check(MultipartFile file, String address, BiFunction<byte[], String, T> check) throws IOException {
        admit(Asking.FILE, address);
        if (file.getSize() > Verifications.MAX_BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "signing.file-too-large", Verifications.MAX_BYTES / 1024 / 1024);
        }
        var network = network(address);
        hold(network);
        try {
            return check.apply(file.getBytes(), network);
        } finally {
            release(network);
        }
    }

    private synchronized void hold(String network) {
        int mine = held.getOrDefault(network, 0);
        if (files >= MOST_FILES || mine >= MOST_FILES_OF_ONE) {
            throw Problem.of(Problem.Kind.TOO_OFTEN, "signing.verification-busy", BUSY_SECONDS);
        }
        files++;
        held.put(network, mine + 1);
    }

    private synchronized void release(String network) {
        files--;
        int mine = held.getOrDefault(network, 1);
        if (mine == 1) {
            held.remove(network);
        } else {
            held.put(network, mine - 1);
        }
    }

    /** Whom an address belongs to: an IPv6 host owns a whole network of them. */
    public static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }

    private record Bucket(double left, long at) {}
}
