package vn.giaouoc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives each test context an empty database, and an empty folder of trusted authorities, of its own below {@code target/}. */
class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var base = new ApplicationHome(GiaoUoc.class).getSource();
        var target = base == null ? Path.of("target") : base.toPath().getParent();
        var folder = target.resolve("test-data-" + CONTEXTS.incrementAndGet());
        FileSystemUtils.deleteRecursively(folder.resolve("postgresql").toFile());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh database",
                        Map.of(
                                "giaouoc.data",
                                folder.toString(),
                                "giaouoc.signing.trust",
                                emptied(folder.resolve("trust")).toString())));
    }

    private static Path emptied(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
