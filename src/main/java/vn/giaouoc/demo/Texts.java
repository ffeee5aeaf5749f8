package vn.giaouoc.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The papers of the demonstration. */
final class Texts {

    private Texts() {}

    static String of(String name) {
        return resource("demo/texts/" + name + ".txt");
    }

    /** The five documents of a group's packet, by their fields of the form. */
    static Map<String, Object> packet(String prefix, String covenant) {
        return Map.of(
                "plan", of(prefix + "-plan"),
                "regulation", of(prefix + "-regulation"),
                "scoringTable", of(prefix + "-scoring-table"),
                "covenant", of(prefix + "-" + covenant),
                "culturePlan", of(prefix + "-sports-plan"));
    }

    static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
