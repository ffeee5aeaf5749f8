package vn.giaouoc.documents.layout;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.DocumentType;

/**
 * What one type of paper has of its own; read from {@code layouts/official/types.properties}.
 *
 * @param heading printed above the subject; null for an official letter
 * @param wide whether the page lies on its side
 * @param gridTitle above the signatures of several bodies; null if none
 * @param addresseesUnderHead Kính gửi stands under the head of the page, else under the subject
 */
record TypeLayout(
        @Nullable String heading, boolean wide, @Nullable String gridTitle, boolean addresseesUnderHead) {

    private static final Properties TYPES = load();

    static TypeLayout of(DocumentType type) {
        var heading = Objects.requireNonNull(TYPES.getProperty(type.name() + ".heading"), "no layout for " + type);
        return new TypeLayout(
                heading.equals("-") ? null : heading,
                "yes".equals(TYPES.getProperty(type.name() + ".wide")),
                TYPES.getProperty(type.name() + ".grid"),
                "head".equals(TYPES.getProperty(type.name() + ".to")));
    }

    private static Properties load() {
        try (var in = TypeLayout.class.getResourceAsStream("/layouts/official/types.properties")) {
            var types = new Properties();
            types.load(new InputStreamReader(
                    Objects.requireNonNull(in, "layouts/official/types.properties"), StandardCharsets.UTF_8));
            return types;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
