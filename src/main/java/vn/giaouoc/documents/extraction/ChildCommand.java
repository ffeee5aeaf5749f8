package vn.giaouoc.documents.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a child is started: a small Java without our environment, inside the walls. */
final class ChildCommand {

    private static final int CODE_AND_CLASSES_MEGABYTES = 4_096;
    private static final int MAX_WRITTEN_MEGABYTES = 64;

    private final Sandbox sandbox;
    private final ExtractionSettings settings;
    private final int heapMegabytes;
    private final int niceness;
    private final List<Path> classPath;
    private final String mainClass;

    ChildCommand(
            Sandbox sandbox,
            ExtractionSettings settings,
            int heapMegabytes,
            int niceness,
            List<Path> classPath,
            String mainClass) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.heapMegabytes = heapMegabytes;
        this.niceness = niceness;
        this.classPath = classPath;
        this.mainClass = mainClass;
    }

    ChildProcess start(Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"));
        var readable = new ArrayList<>(classPath);
        readable.add(java);
        var limits = new Sandbox.Limits(
                settings.cpuSeconds(), heapMegabytes + CODE_AND_CLASSES_MEGABYTES, MAX_WRITTEN_MEGABYTES, niceness);
        var walled = sandbox.around(program(java, folder), readable, folder, limits);
        var builder = new ProcessBuilder(walled).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> !name.equals("PATH"));
        builder.environment().put("LANG", "C.UTF-8");
        return new ChildProcess(builder);
    }

    private List<String> program(Path java, Path folder) {
        var command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-Xss1m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:CompressedClassSpaceSize=96m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder));
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.add(String.valueOf(Math.max(1, settings.idle().toSeconds())));
        return command;
    }
}
