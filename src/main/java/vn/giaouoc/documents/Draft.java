package vn.giaouoc.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is writing, seen by nobody else until it is saved as a version.
 *
 * @param baseSha256 version it was begun from; null before the first
 * @param savedAt null while nothing was changed
 * @param skeleton whether it begins with the outline of its type, since there is no version yet
 * @param overtaken the version that somebody else saved meanwhile; null if none did
 */
public record Draft(
        List<TextBlock> blocks,
        @Nullable String baseSha256,
        @Nullable Instant savedAt,
        boolean skeleton,
        @Nullable VersionInfo overtaken) {}
