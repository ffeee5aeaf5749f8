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

    private final Extractions extractions;

    VersionTexts(VersionRepository versions, Extractions extractions) {
        this.versions = versions;
        this.extractions = extractions;
    }

    /**
     * Of structured text its own, of an official paper those of the text it was made from, of a file those that were read from
     * it; nothing while they are not known.
     */
    Optional<List<TextBlock>> of(VersionInfo version) {
        var html = html(version);
        return html.isPresent() ? html.map(TextBlocks::ofHtml) : ofFile(version);
    }

    private Optional<List<TextBlock>> ofFile(VersionInfo version) {
        var text = String.join("\n", extractions.pages(version.sha256()));
        var most = Math.min(text.length(), StructuredText.MAX_CHARACTERS);
        return text.isBlank() ? Optional.empty() : Optional.of(StructuredText.blocksOfText(text.substring(0, most)));
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
