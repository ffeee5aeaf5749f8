package vn.giaouoc.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The words of a version as blocks, where they are known. */
@Component
class VersionTexts {

    private final VersionRepository versions;

    VersionTexts(VersionRepository versions) {
        this.versions = versions;
    }

    /** Of structured text its own, of an official paper those of the text it was made from; nothing while they are not known. */
    Optional<List<TextBlock>> of(VersionInfo version) {
        return html(version).map(TextBlocks::ofHtml);
    }

    /** Canonical HTML of the version in force; nothing for a file, or before the first version. */
    Optional<String> inForce(UUID document) {
        return versions.inForce(document).flatMap(this::html);
    }

    private Optional<String> html(VersionInfo version) {
        if (version.structured()) {
            return Optional.of(new String(versions.bytes(version.sha256()), StandardCharsets.UTF_8));
        }
        return version.official()
                ? versions.textBefore(version.document(), version.number())
                        .map(text -> new String(versions.bytes(text.sha256()), StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
