package vn.giaouoc.signing.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.pades.BlankPaper;
import vn.giaouoc.signing.pades.PadesSigner;
import vn.giaouoc.signing.pades.Pictures;

/**
 * An organisation's key in a token, here SoftHSM2. The token's own folder is named by an environment variable that a running
 * process cannot change, so each walk is a process of its own.
 */
class TokenKeysTests {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "7391520846";

    @Test
    void theKeyInTheTokenSignsAPaperAndAWrongPinSignsNothing(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(LIBRARY), "softhsm2 is not installed");
        Files.createDirectories(folder.resolve("tokens"));
        var configuration = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + folder.resolve("tokens")
                        + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var made = run(
                configuration,
                "softhsm2-util",
                "--init-token",
                "--free",
                "--label",
                "unit",
                "--so-pin",
                "12345678",
                "--pin",
                PIN);
        assertThat(made.code()).as(made.words()).isZero();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var walked = run(
                configuration,
                java,
                "-Djava.awt.headless=true",
                "--add-exports=jdk.crypto.cryptoki/sun.security.pkcs11=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Walk.class.getName(),
                folder.toString());

        assertThat(walked.words()).contains("signed: true", "wrong pin: signing.token-pin", "keys: 1");
        assertThat(walked.words()).doesNotContain(PIN);
        assertThat(walked.code()).isZero();
    }

    private static Said run(Path configuration, String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", configuration.toString());
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), words);
    }

    private record Said(int code, String words) {}

    /** In the process that has the token. */
    static final class Walk {

        private Walk() {}

        public static void main(String[] args) throws Exception {
            // first, since a process that is in stays in
            var wrong = new TokenKeys(LIBRARY, 0, "0000"::toCharArray);
            assertThatThrownBy(wrong::keys)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> System.out.println("wrong pin: " + problem.code()));
            var authority = new DemonstrationAuthority(new KeyFiles(Path.of(args[0], "authority")));
            TokenMaker.makeKey(LIBRARY, PIN, "seal", authority);
            var token = new TokenKeys(LIBRARY, 0, PIN::toCharArray);
            System.out.println("keys: " + token.keys().size());
            var key = token.key("seal").orElseThrow();
            var signer = new PadesSigner(authority);
            var png = Pictures.seal("TRƯỜNG THỬ", BlankPaper.SEAL, BlankPaper.SEAL);
            var prepared = signer.prepare(
                    BlankPaper.of(1),
                    new PadesSigner.Picture("SEAL", png, "Trường thử", "Con dấu"),
                    key.chain(),
                    Instant.parse("2024-07-18T02:00:00Z"));
            var value = token.sign(key, prepared.toBeSigned());
            signer.embed(prepared, value);
            var check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key.certificate());
            check.update(prepared.toBeSigned());
            System.out.println("signed: " + check.verify(value));
        }
    }
}
