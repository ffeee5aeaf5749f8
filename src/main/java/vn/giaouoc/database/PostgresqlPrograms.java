package vn.giaouoc.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of the PostgreSQL that comes with us, unpacked once into the data folder, and run. */
final class PostgresqlPrograms {

    private static final Logger log = LoggerFactory.getLogger(PostgresqlPrograms.class);

    private final Path home;
    private final Path logFile;

    PostgresqlPrograms(Path folder) throws IOException {
        home = folder.resolve("programs");
        logFile = folder.resolve("programs.log");
        if (!Files.exists(home.resolve(".complete"))) {
            unpack();
        }
    }

    /**
     * Runs a program to its end.
     *
     * @throws IOException with the program's own words if it fails
     */
    void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(asAnotherUser());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                // a file, not a pipe: the server inherits it and would keep a pipe open for ever
                .redirectOutput(logFile.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within 90 seconds");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " failed with " + process.exitValue() + ": " + Files.readString(logFile)
                    + (asAnotherUser().isEmpty() ? "" : " (" + ROOT_HINT + ")"));
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final String ROOT_HINT =
            "PostgreSQL refuses to run as root, so it is started in a user namespace; where those "
                    + "are forbidden, start the product as an ordinary user or set spring.datasource.url";

    /** PostgreSQL refuses root; a user namespace without a mapping makes it nobody. */
    private static List<String> asAnotherUser() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/unshare"))
                ? List.of("/usr/bin/unshare", "-U")
                : List.of();
    }

    private void unpack() throws IOException {
        log.info("Unpacking PostgreSQL into {} (once)", home);
        var unfinished = home.resolveSibling("programs.new");
        FileSystemUtils.deleteRecursively(unfinished);
        FileSystemUtils.deleteRecursively(home);
        Files.createDirectories(unfinished);
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                extract(archive, entry, unfinished);
            }
        }
        Files.createFile(unfinished.resolve(".complete"));
        Files.move(unfinished, home);
    }

    private static InputStream archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var name = system.startsWith("mac") ? "Darwin" : system.startsWith("windows") ? "Windows" : "Linux";
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        var in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(name, machine);
        if (in == null) {
            throw new IOException("no PostgreSQL comes with this build for " + name + " " + machine
                    + "; set spring.datasource.url to a PostgreSQL of your own");
        }
        return in;
    }

    private static void extract(InputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(archive, path);
            if ((entry.getMode() & 0100) != 0
                    && path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
