package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** New documents and new versions: a file, or the text of one that the product keeps as structured text. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentWritesApi {

    private final Documents documents;
    private final Groups groups;
    private final Units units;
    private final Writes writes;

    DocumentWritesApi(Documents documents, Groups groups, Units units, Writes writes) {
        this.documents = documents;
        this.groups = groups;
        this.units = units;
        this.writes = writes;
    }

    /**
     * @param id of the document
     * @param extraction {@code PENDING} while the text of a file is not known, {@code NONE} where none is needed
     */
    record Stored(UUID id, UUID versionId, int number, String sha256, String extraction) {

        Stored(VersionInfo version) {
            this(
                    version.document(),
                    version.id(),
                    version.number(),
                    version.sha256(),
                    version.structured() ? "NONE" : "PENDING");
        }
    }

    /** What is compared when an Idempotency-Key comes again. */
    record Sent(
            @Nullable String about,
            @Nullable String text,
            @Nullable String fileName,
            @Nullable String sha256,
            String reason,
            @Nullable String base) {

        Sent(@Nullable String about, NewVersion version) {
            this(
                    about,
                    version.text(),
                    version.fileName(),
                    sha256(version.bytes()),
                    version.reason(),
                    version.baseSha256());
        }

        private static @Nullable String sha256(byte @Nullable [] bytes) {
            try {
                return bytes == null
                        ? null
                        : HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A new document from a file, or from plain text; unit may be left out")
    Stored create(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam String type,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        var version = version(file, text, "Bản đầu", null);
        var owner = unit == null ? unitOf(group, year, actor) : unit;
        units.require(owner, Vietnam.day(actor.now()));
        var command = new CreateDocument(
                Words.of(DocumentType.class, type, "type"), title, owner, group, year, null, null, null);
        var sent = new Sent(command.toString(), version);
        return writes.once(
                key,
                actor,
                "POST /documents",
                sent,
                Stored.class,
                () -> new Stored(documents.create(command, version, actor)));
    }

    @PostMapping(path = "/{id}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A new version; baseSha256 is the hash of the version one started from")
    Stored addVersion(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam String reason,
            @RequestParam String baseSha256,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor)
            throws IOException {
        var document = DocumentsApi.id(id);
        var version = version(file, text, reason, baseSha256);
        return writes.once(
                key,
                actor,
                "POST /documents/" + document + "/versions",
                new Sent(null, version),
                Stored.class,
                () -> new Stored(documents.addVersion(document, version, actor)));
    }

    static NewVersion version(
            @Nullable MultipartFile file, @Nullable String text, String reason, @Nullable String baseSha256)
            throws IOException {
        if ((file == null) == (text == null)) {
            throw new Malformed("web.file-or-text");
        }
        if (file == null) {
            return new NewVersion(text, null, null, reason, baseSha256);
        }
        var name = file.getOriginalFilename();
        return NewVersion.ofFile(name == null ? "" : name, file.getBytes(), reason, baseSha256);
    }

    /** Papers of a group are its head unit's; other papers are of the unit where the person sits. */
    private String unitOf(@Nullable String group, @Nullable Integer year, Actor actor) {
        if (group != null && year != null) {
            return groups.year(group, year, Vietnam.day(actor.now())).headUnit();
        }
        return actor.holdings().stream()
                .map(holding -> holding.unit())
                .findFirst()
                .orElseThrow(() -> Problem.invalid("web.unit-missing"));
    }
}
