package vn.giaouoc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL in a folder of ours, with full durability: made at the first start, kept afterwards, stopped with us.
 *
 * <p>Only one process may use the folder. A server left running by a killed process is stopped first; its data is whole, since
 * neither {@code fsync} nor checksums are switched off.
 */
final class EmbeddedPostgresql implements AutoCloseable {

    static final String USER = "giaouoc";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresql.class);
    private static final Set<java.nio.file.attribute.PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final FileChannel lockFile;
    private final PostgresqlPrograms programs;
    private final int port;
    private final String password;

    /**
     * Locks the folder, makes the cluster if there is none, starts the server and waits until it answers.
     *
     * @param options further {@code -c} settings of the server, for measuring
     * @throws FolderInUse if another process holds the folder
     */
    EmbeddedPostgresql(Path folder, List<String> options) {
        this.folder = folder.toAbsolutePath();
        try {
            Files.createDirectories(this.folder);
            lockFile = lock();
            programs = new PostgresqlPrograms(this.folder);
            stopLeftOver();
            password = storedPassword();
            if (!Files.exists(cluster())) {
                initialise();
            }
            port = PostgresqlPrograms.freePort();
            start(options);
        } catch (IOException failure) {
            throw new UncheckedIOException("embedded PostgreSQL in " + this.folder, failure);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private String storedPassword() throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file);
            restrict(file);
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            programs.run("pg_ctl", "-D", cluster().toString(), "-m", "fast", "-w", "-t", "50", "stop");
            unlock();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets the folder go without stopping the server. */
    void unlock() throws IOException {
        lockFile.close();
    }

    private Path cluster() {
        return folder.resolve("postgresql");
    }

    private FileChannel lock() throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new FolderInUse(folder);
        }
        return channel;
    }

    /** We hold the lock, so a server that still runs on the folder has lost its owner. */
    private void stopLeftOver() throws IOException {
        var pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var isPostgres = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> command.contains("postgres"))
                .orElse(false);
        if (isPostgres) {
            log.info("Stopping the PostgreSQL {} that an earlier, killed process left running", pid);
            programs.run("pg_ctl", "-D", cluster().toString(), "-m", "fast", "-w", "-t", "50", "stop");
        } else {
            Files.delete(pidFile);
        }
    }

    /** Into a folder of another name first, so that a cluster of the right name is always whole. */
    private void initialise() throws IOException {
        log.info("Making a new database in {} (once)", folder);
        var unfinished = folder.resolve("postgresql.new");
        FileSystemUtils.deleteRecursively(unfinished);
        programs.run(
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + folder.resolve("password"),
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=vi",
                "--data-checksums");
        Files.move(unfinished, cluster());
    }

    private void start(List<String> options) throws IOException {
        var settings = new StringBuilder("-p " + port)
                .append(" -c listen_addresses=127.0.0.1 -c unix_socket_directories=''")
                .append(" -c shared_buffers=64MB -c max_connections=60 -c jit=off");
        options.forEach(option -> settings.append(" -c ").append(option));
        programs.run(
                "pg_ctl",
                "-D",
                cluster().toString(),
                "-w",
                "-t",
                "50",
                "-l",
                folder.resolve("postgresql.log").toString(),
                "-o",
                settings.toString(),
                "start");
    }

    private static void restrict(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }
}
