package vn.giaouoc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giaouoc.shared.Auditable;

class AuditVerifierTests {

    private static final UUID CASE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2024-07-16T01:00:00Z");

    @Test
    void anUntouchedChainHolds() {
        assertThat(AuditVerifier.verify(chain(5, "ký"), List.of())).isEmpty();
    }

    @Test
    void tricksInsideAFactDoNotConfuseTheReader() {
        var trick = "\",\"previous\":\"" + "0".repeat(64)
                + "\",\"seq\":1,\"subject\":\"x\"}\r\n\u2028\u202e\\\"\u0000\ud800";

        assertThat(AuditVerifier.verify(chain(3, trick), List.of())).isEmpty();
        assertThat(chain(3, trick)).allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
    }

    @Test
    void namesTheFirstBrokenLink() {
        var lines = chain(5, "ký");
        var changed = new ArrayList<>(lines);
        changed.set(2, lines.get(2).replace("ký", "từ chối"));
        var deleted = new ArrayList<>(lines);
        deleted.remove(2);
        var swapped = new ArrayList<>(lines);
        swapped.set(1, lines.get(2));
        swapped.set(2, lines.get(1));
        var cut = new ArrayList<>(lines);
        cut.remove(4);
        var forged = new ArrayList<>(lines);
        forged.add(3, lines.get(2));
        var unreadable = new ArrayList<>(lines);
        unreadable.set(0, "{}");

        assertThat(AuditVerifier.verify(changed, List.of()))
                .singleElement()
                .asString()
                .contains("seq 3", "content");
        assertThat(AuditVerifier.verify(deleted, List.of()))
                .singleElement()
                .asString()
                .contains("seq 3", "missing");
        assertThat(AuditVerifier.verify(swapped, List.of()))
                .singleElement()
                .asString()
                .contains("seq 2");
        assertThat(AuditVerifier.verify(cut, List.of()))
                .singleElement()
                .asString()
                .contains("seq 5", "head");
        assertThat(AuditVerifier.verify(forged, List.of()))
                .singleElement()
                .asString()
                .contains("seq 4");
        assertThat(AuditVerifier.verify(unreadable, List.of())).hasSize(2);
    }

    @Test
    void aChainWrittenAnewOrPutBackDiffersFromTheEarlierExport() {
        var before = chain(4, "ký");

        assertThat(AuditVerifier.verify(chain(5, "từ chối"), before))
                .singleElement()
                .asString()
                .contains("seq 1", "earlier");
        assertThat(AuditVerifier.verify(chain(3, "ký"), before))
                .singleElement()
                .asString()
                .contains("seq 4", "earlier");
        assertThat(AuditVerifier.verify(chain(6, "ký"), before)).isEmpty();
        assertThat(AuditVerifier.verify(List.of(), before))
                .singleElement()
                .asString()
                .contains("seq 1");
    }

    /** What the database makes of the same facts. */
    private static List<String> chain(int length, String fact) {
        var lines = new ArrayList<String>();
        var previous = AuditRepository.GENESIS;
        for (int seq = 1; seq <= length; seq++) {
            var entry = new Auditable.Entry(
                    "workflow.completed", "tct.head", null, CASE, "task:" + seq, Map.of("words", fact));
            var canonical = CanonicalEntry.of("case:" + CASE, AT.plusSeconds(seq), entry);
            var line = canonical.before() + previous + "\",\"seq\":" + seq + canonical.after();
            previous = sha256(line);
            lines.add("{\"hash\":\"" + previous + "\",\"entry\":" + line + "}");
        }
        lines.add("{\"head\":\"case:" + CASE + "\",\"seq\":" + length + ",\"hash\":\"" + previous + "\"}");
        return lines;
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
