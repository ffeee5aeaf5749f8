package vn.giaouoc.documents.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Walls around a program that reads untrusted files: no network, no view of our files, limits of the kernel. As much of it as
 * the machine offers.
 */
public final class Sandbox {

    /** What kind of wall there is. */
    public enum Kind {
        /** Own name spaces and an own file system. */
        BWRAP,
        /** No network, but our files can be seen. */
        UNSHARE,
        /** Only the limits of the kernel. */
        NONE,
        /** One was demanded that this machine does not have. */
        MISSING
    }

    private static final List<String> SYSTEM =
            List.of("/usr", "/lib", "/lib64", "/bin", "/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache");
    private static final long CHECK_SECONDS = 10;
    private static final int MAX_OPEN_FILES = 512;

    private final Kind kind;
    private final boolean limits;
    private final boolean nice;

    private Sandbox(Kind kind, boolean limits) {
        this.kind = kind;
        this.limits = limits;
        this.nice = works("nice", "-n", "1", "true");
    }

    /** Finds out by trying; takes some milliseconds. */
    static Sandbox find(String wanted) {
        var limits = works("prlimit", "--nofile=" + MAX_OPEN_FILES, "true");
        if (wanted.equals("none")) {
            return new Sandbox(Kind.NONE, limits);
        }
        var bwrap = new Sandbox(Kind.BWRAP, limits);
        var probe = new ArrayList<>(bwrap.bwrap(List.of(), List.of()));
        probe.add("/usr/bin/true");
        if (works(probe.toArray(String[]::new))) {
            return bwrap;
        }
        if (wanted.equals("bwrap")) {
            return new Sandbox(Kind.MISSING, limits);
        }
        return new Sandbox(works("unshare", "-rn", "true") ? Kind.UNSHARE : Kind.NONE, limits);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether CPU time, memory and file sizes can be limited. */
    public boolean limits() {
        return limits;
    }

    /**
     * The command with walls around it.
     *
     * @param readable files and folders that it must see
     * @param writable its folder for exchange
     */
    List<String> around(List<String> command, Collection<Path> readable, Path writable, Limits wanted) {
        var walled = new ArrayList<String>();
        if (nice && wanted.niceness() > 0) {
            walled.addAll(List.of("nice", "-n", String.valueOf(wanted.niceness())));
        }
        if (limits) {
            walled.addAll(List.of(
                    "prlimit",
                    "--cpu=" + wanted.cpuSeconds(),
                    "--as=" + wanted.addressMegabytes() * 1024L * 1024,
                    "--fsize=" + wanted.fileMegabytes() * 1024L * 1024,
                    "--nofile=" + MAX_OPEN_FILES,
                    "--core=0"));
        }
        if (kind == Kind.BWRAP) {
            walled.addAll(bwrap(readable, List.of(writable)));
        } else if (kind == Kind.UNSHARE) {
            walled.addAll(List.of("unshare", "-rn"));
        }
        walled.addAll(command);
        return walled;
    }

    /** @param niceness 0 as the product itself, up to 19: only what nobody else wants of the processor */
    record Limits(int cpuSeconds, int addressMegabytes, int fileMegabytes, int niceness) {}

    private List<String> bwrap(Collection<Path> readable, Collection<Path> writable) {
        var walls = new ArrayList<>(List.of(
                "bwrap",
                "--unshare-all",
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                "--proc",
                "/proc",
                "--dev",
                "/dev"));
        walls.addAll(List.of(
                "--setenv",
                "PATH",
                "/usr/bin:/bin",
                "--setenv",
                "LANG",
                "C.UTF-8",
                "--setenv",
                "OMP_THREAD_LIMIT",
                "1",
                "--tmpfs",
                "/tmp"));
        Stream.concat(SYSTEM.stream(), javaSettings())
                .forEach(path -> walls.addAll(List.of("--ro-bind-try", path, path)));
        readable.forEach(path -> walls.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        writable.forEach(path -> walls.addAll(List.of("--bind", path.toString(), path.toString())));
        return walls;
    }

    private static Stream<String> javaSettings() {
        try (var etc = Files.list(Path.of("/etc"))) {
            return etc.map(Path::toString).filter(path -> path.startsWith("/etc/java")).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }

    /** Whether a program runs and has a line that is exactly this word. */
    static boolean says(String line, String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var out = process.inputReader(StandardCharsets.UTF_8)) {
                return out.lines().anyMatch(line::equals);
            }
        } catch (IOException notInstalled) {
            return false;
        }
    }

    static boolean works(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(CHECK_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
