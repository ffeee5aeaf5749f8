package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** PIN and key of a token, here SoftHSM2, stay in it: nothing of them stands in the database, the log, or an answer. */
class TokenSecretsTests {

    private static final Path FOLDER = Path.of("target", "token-secrets").toAbsolutePath();
    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "7391520846";
    private static final String WRONG = "6482057913";

    @BeforeEach
    void makeTheToken() throws Exception {
        assumeTrue(Files.exists(LIBRARY), "softhsm2 is not installed");
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER.resolve("tokens"));
        Files.writeString(
                FOLDER.resolve("softhsm2.conf"),
                "directories.tokendir = " + FOLDER.resolve("tokens")
                        + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        var made =
                run("softhsm2-util", "--init-token", "--free", "--label", "unit", "--so-pin", "12345678", "--pin", PIN);
        assertThat(made).contains("initialized");
    }

    @Test
    void nothingSecretIsKeptLoggedOrAnswered() throws Exception {
        var words = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "--add-exports=jdk.crypto.cryptoki/sun.security.pkcs11=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TokenSecrets.class.getName(),
                FOLDER.toString(),
                LIBRARY.toString(),
                PIN,
                WRONG);

        assertThat(words.lines().filter(line -> line.startsWith("WALK ")))
                .as(() -> words.substring(Math.max(0, words.length() - 5000)))
                .anyMatch(line -> line.startsWith("WALK wrong pin, keys: ") && line.contains("signing.token-pin"))
                .anyMatch(line -> line.startsWith("WALK right pin, keys: ") && line.contains("CN=Trường thử"))
                .anyMatch(line -> line.startsWith("WALK sealed with ") && line.contains("CN=Trường thử"))
                .contains("WALK gone: signing.key-missing [seal]", "WALK then [Task_Seal]")
                .anyMatch(
                        line -> line.startsWith("WALK public part in [") && line.contains("signing_certificate.chain"))
                .contains("WALK secrets in []");
        assertThat(words).doesNotContain(PIN, WRONG);
        for (var secret : Files.readAllLines(FOLDER.resolve("secrets"))) {
            assertThat(words)
                    .doesNotContain(secret)
                    .doesNotContain(
                            Base64.getEncoder().encodeToString(HexFormat.of().parseHex(secret)));
        }
    }

    private static String run(String... command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", FOLDER.resolve("softhsm2.conf").toString());
        var process = builder.start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return words;
    }
}
