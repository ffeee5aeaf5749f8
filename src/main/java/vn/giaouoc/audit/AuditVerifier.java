package vn.giaouoc.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks an exported audit without the product and without its database; needs nothing but a JDK:
 * {@code java AuditVerifier.java export.ndjson [earlier-export.ndjson]}. Names the first broken link of each chain. With an
 * earlier export, kept where nobody of the product's machine can write, it also finds a chain that was written anew as a whole
 * or put back to an older state.
 */
public final class AuditVerifier {

    private static final String TEXT = "\"(?:[^\"\\\\]++|\\\\.)*+\"";
    private static final Pattern LINE =
            Pattern.compile("\\{\"hash\":\"([0-9a-f]{64})\",\"entry\":(\\{.*\\})\\}", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile(
            "\\{\"action\":TEXT,\"actor\":TEXT,\"at\":TEXT,\"capacity\":(?:null|TEXT),\"case\":(?:null|TEXT),\"chain\":(TEXT),\"facts\":\\{(?:TEXT:TEXT,?)*+\\},\"previous\":\"([0-9a-f]{64})\",\"seq\":(\\d+),\"subject\":TEXT\\}"
                    .replace("TEXT", TEXT));
    private static final Pattern HEAD =
            Pattern.compile("\\{\"head\":(TEXT),\"seq\":(\\d+),\"hash\":\"([0-9a-f]{64})\"\\}".replace("TEXT", TEXT));

    private final Map<String, Long> seqs = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Long> heads = new HashMap<>();
    private final Map<String, Map<Long, String>> all = new HashMap<>();
    private final Map<String, String> broken = new HashMap<>();

    private AuditVerifier() {}

    /**
     * Prints the verdict; exit status 0 if every chain holds, 1 if not, 2 on wrong use.
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 1 || args.length > 2) {
            System.err.println("use: java AuditVerifier.java <export.ndjson> [<earlier export.ndjson>]");
            System.exit(2);
        }
        var lines = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
        var earlier =
                args.length == 2 ? Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8) : List.<String>of();
        var faults = verify(lines, earlier);
        faults.forEach(System.out::println);
        System.out.println(
                faults.isEmpty() ? "OK: " + lines.size() + " lines, every chain holds" : "BROKEN: " + faults.size());
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /**
     * The first broken link of each broken chain, {@code <chain> seq <n>: <what>}; empty if all chains hold.
     *
     * @param earlier an older export to compare with; empty if there is none
     */
    public static List<String> verify(List<String> lines, List<String> earlier) {
        var now = new AuditVerifier();
        lines.forEach(now::read);
        now.compareHeads();
        if (!earlier.isEmpty()) {
            var before = new AuditVerifier();
            earlier.forEach(before::read);
            now.compareWith(before);
        }
        return new ArrayList<>(now.broken.values());
    }

    private void read(String line) {
        var head = HEAD.matcher(line);
        if (head.matches()) {
            heads.put(head.group(1), Long.parseLong(head.group(2)));
            hashes.putIfAbsent(head.group(1), "");
            if (!hashes.getOrDefault(head.group(1), "").equals(head.group(3))) {
                fault(
                        head.group(1),
                        seqs.getOrDefault(head.group(1), 0L) + 1,
                        "the chain does not end where its head says");
            }
            return;
        }
        var wrapped = LINE.matcher(line);
        var entry = wrapped.matches() ? ENTRY.matcher(wrapped.group(2)) : null;
        if (entry == null || !entry.matches()) {
            fault("unreadable", broken.size() + 1L, "not a line of an export");
            return;
        }
        check(entry.group(1), Long.parseLong(entry.group(3)), entry.group(2), wrapped.group(1), wrapped.group(2));
    }

    private void check(String chain, long seq, String previous, String hash, String canonical) {
        var expected = seqs.getOrDefault(chain, 0L) + 1;
        if (seq != expected) {
            fault(chain, expected, "missing or out of place, found " + seq);
        } else if (!previous.equals(hashes.getOrDefault(chain, "0".repeat(64)))) {
            fault(chain, seq, "does not hang on the entry before");
        } else if (!sha256(canonical).equals(hash)) {
            fault(chain, seq, "its content is not what was hashed");
        }
        seqs.put(chain, seq);
        hashes.put(chain, hash);
        all.computeIfAbsent(chain, c -> new HashMap<>()).put(seq, hash);
    }

    private void compareHeads() {
        seqs.forEach((chain, seq) -> {
            var head = heads.get(chain);
            if (head == null) {
                fault(chain, seq, "the chain has no head");
            } else if (head.longValue() != seq) {
                fault(chain, Math.min(head, seq) + 1, "the chain ends at " + seq + ", its head says " + head);
            }
        });
    }

    private void compareWith(AuditVerifier before) {
        before.seqs.forEach((chain, seq) -> {
            var mine = all.getOrDefault(chain, Map.of());
            before.all.getOrDefault(chain, Map.of()).entrySet().stream()
                    .filter(link -> !link.getValue().equals(mine.get(link.getKey())))
                    .mapToLong(Map.Entry::getKey)
                    .min()
                    .ifPresent(first -> fault(chain, first, "differs from the earlier export"));
        });
    }

    private void fault(String chain, long seq, String what) {
        broken.putIfAbsent(chain, chain.replace("\"", "") + " seq " + seq + ": " + what);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
