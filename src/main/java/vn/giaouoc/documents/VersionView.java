package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version to be read on a page.
 *
 * @param html canonical HTML of structured text, safe to print as it is; null for a file
 * @param text the same as plain text for editing; null for a file
 * @param clauses the parts of structured text that one can point at; empty for a file
 * @param file what is known of the inside of a file; null for structured text
 */
public record VersionView(
        VersionInfo info,
        @Nullable String html,
        @Nullable String text,
        List<Clause> clauses,
        @Nullable FileFacts file) {}
