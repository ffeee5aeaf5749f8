package vn.giaouoc.documents.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildClassPathTests {

    @TempDir
    Path folder;

    @Test
    void theChildGetsFoldersAndReadingLibrariesOnly() throws IOException {
        var classes = Files.createDirectory(folder.resolve("classes"));
        var tika = Files.createFile(folder.resolve("tika-core-3.3.1.jar"));
        var engine = Files.createFile(folder.resolve("camunda-engine-7.24.0.jar"));
        var database = Files.createFile(folder.resolve("postgresql-42.7.14.jar"));
        var path = String.join(
                File.pathSeparator,
                classes.toString(),
                tika.toString(),
                engine.toString(),
                database.toString(),
                folder.resolve("not-there.jar").toString());

        assertThat(ChildClassPath.of(path, folder)).containsExactly(classes, tika);
    }

    @Test
    void thePackedProductIsLaidOutOnceAndAnewWhenItChanges() throws IOException {
        var product = packed("one");
        var target = folder.resolve("data");

        var first = ChildClassPath.of(product.toString(), target);
        assertThat(first)
                .extracting(entry -> entry.getFileName().toString())
                .containsExactly("classes", "tika-core-3.3.1.jar");
        assertThat(first.get(0).resolve("vn/giaouoc/documents/A.class")).hasContent("one");
        assertThat(first.get(0).resolve("org/other/B.class")).doesNotExist();
        assertThat(ChildClassPath.of(product.toString(), target)).isEqualTo(first);

        packed("two");
        var second = ChildClassPath.of(product.toString(), target);
        assertThat(second.get(0).resolve("vn/giaouoc/documents/A.class")).hasContent("two");
        assertThat(first.get(0)).doesNotExist();
    }

    private Path packed(String content) throws IOException {
        var product = folder.resolve("giao-uoc.jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(product))) {
            for (var name : new String[] {
                "BOOT-INF/lib/tika-core-3.3.1.jar",
                "BOOT-INF/lib/spring-core-7.0.9.jar",
                "BOOT-INF/classes/vn/giaouoc/documents/A.class",
                "BOOT-INF/classes/org/other/B.class"
            }) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return product;
    }
}
