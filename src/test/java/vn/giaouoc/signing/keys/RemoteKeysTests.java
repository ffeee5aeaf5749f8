package vn.giaouoc.signing.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.BlankPaper;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.pades.Pictures;

/** A key at a remote signing service. */
class RemoteKeysTests {

    private DemonstrationAuthority authority;
    private RemotePeer peer;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        authority = new DemonstrationAuthority(new KeyFiles(folder));
        peer = new RemotePeer(authority);
    }

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void theKeyAtTheServiceSignsAPaper() throws Exception {
        var remote = keys(RemotePeer.SECRET, RemotePeer.PIN, 5_000);
        var key = remote.keys().get(0);
        var signer = new PadesSigner(authority);
        var png = Pictures.person(java.util.List.of("GIÁM ĐỐC"), null, "Nguyễn Thị Ký Xa", 232, 128);
        var prepared = signer.prepare(
                BlankPaper.of(1),
                new PadesSigner.Picture("S1", png, "Nguyễn Thị Ký Xa", "GIÁM ĐỐC"),
                key.chain(),
                Instant.parse("2024-07-18T02:00:00Z"));

        var value = remote.sign(key, prepared.toBeSigned());

        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key.certificate());
        check.update(prepared.toBeSigned());
        assertThat(check.verify(value)).isTrue();
        assertThat(signer.embed(prepared, value)).hasSizeGreaterThan(BlankPaper.of(1).length);
        assertThat(peer.asked)
                .containsExactly(
                        "oauth2/token",
                        "credentials/list",
                        "credentials/info",
                        "credentials/authorize",
                        "signatures/signHash");
    }

    @Test
    void aReleaseForAnotherHashSignsNothing() {
        var remote = keys(RemotePeer.SECRET, RemotePeer.PIN, 5_000);
        var key = remote.keys().get(0);
        peer.releasesForAnotherHash = true;

        refused("signing.remote-refused", "invalid_sad", () -> remote.sign(key, new byte[] {1, 2, 3}));
    }

    @Test
    void wrongSecretsAreRefusedByNameOnly() {
        refused(
                "signing.remote-refused",
                "invalid_client",
                () -> keys("wrong", RemotePeer.PIN, 5_000).keys());
        var wrongPin = keys(RemotePeer.SECRET, "0000", 5_000);
        var key = wrongPin.keys().get(0);

        refused("signing.remote-refused", "invalid_pin", () -> wrongPin.sign(key, new byte[] {1}));
    }

    @Test
    void aSilentServiceIsGivenUp() {
        peer.silent = true;

        assertThatThrownBy(() -> keys(RemotePeer.SECRET, RemotePeer.PIN, 300).keys())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.remote-silent"));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        peer.endless = true;

        assertThatThrownBy(() -> keys(RemotePeer.SECRET, RemotePeer.PIN, 30_000).keys())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.remote-silent"));

        // the rest stands in buffers of the two machines
        assertThat(peer.sent.get()).isLessThan(32 * 1024 * 1024);
    }

    @Test
    void anAnswerThatStopsHalfWayIsGivenUp() {
        peer.halting = true;

        assertThatThrownBy(() -> keys(RemotePeer.SECRET, RemotePeer.PIN, 500).keys())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("signing.remote-silent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://sign.example.vn/csc/v2",
                "http://127.0.0.1.example.vn/csc/v2",
                "http://localhost@example.vn/csc/v2",
                "ftp://127.0.0.1/csc/v2",
                "/csc/v2"
            })
    void secretsGoToNoServiceThatOthersCanListenTo(String url) {
        assertThatThrownBy(() -> service(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("giaouoc.signing.remote.url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sign.example.vn/csc/v2",
                "http://127.0.0.1:8080/csc/v2",
                "http://localhost/csc/v2",
                "http://[::1]:8080/csc/v2"
            })
    void aServiceByHttpsOrOnThisMachineIsAccepted(String url) {
        assertThatCode(() -> service(url)).doesNotThrowAnyException();
    }

    private static RemoteService service(String url) {
        return new RemoteService(URI.create(url), "x", "x"::toCharArray, null, Duration.ofSeconds(1));
    }

    private static void refused(String code, String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.args()).containsExactly(reason);
        });
    }

    private RemoteKeys keys(String secret, String pin, int millis) {
        return new RemoteKeys(new RemoteService(
                peer.url(), "giao-uoc", secret::toCharArray, pin::toCharArray, Duration.ofMillis(millis)));
    }
}
