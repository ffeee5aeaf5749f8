package vn.giaouoc.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.DSSException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.Breaker;
import vn.giaouoc.FailsWhole;
import vn.giaouoc.archive.CaseFiles;
import vn.giaouoc.audit.AuditVerifier;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.ArchiveCopies;
import vn.giaouoc.signing.pades.LongTermCopy;

/** A case taken out as one folder, checked without the product. */
class CaseFilesModuleTests extends ApprovalCase {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private CaseFiles files;

    @Autowired
    private OfficialPapers papers;

    @Autowired
    private ArchiveCopies copies;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Breaker breaker;

    @Test
    void theFolderHoldsEverythingAndItsManifestFitsEveryByte() throws Exception {
        var instance = issued();

        var folder = unzipped(instance, as(Post.REGISTRY));

        var manifest = JSON.readTree(folder.get("manifest.json"));
        assertThat(manifest.path("files").size()).isEqualTo(folder.size() - 1);
        for (var entry : manifest.path("files")) {
            var bytes = folder.get(entry.path("path").asString());
            assertThat(bytes).as(entry.path("path").asString()).isNotNull();
            assertThat(sha256(bytes)).isEqualTo(entry.path("sha256").asString());
            assertThat(bytes.length).isEqualTo(entry.path("size").asInt());
        }
        assertThat(folder.keySet())
                .anyMatch(path -> path.matches("van-ban/01 01-KH-.*Kế hoạch thi đua năm 2024/phien-ban-1 .*"))
                .anyMatch(path -> path.endsWith("chu-ky.json"))
                .anyMatch(path -> path.endsWith("gui-nhan.json"))
                .contains("index.html", "quy-trinh/lich-su.json", "quy-trinh/so-do.bpmn", "nhat-ky/nhat-ky.ndjson");
        for (var version : view(instance).versions()) {
            assertThat(folder.entrySet())
                    .anyMatch(file -> file.getKey().contains("phien-ban-" + version.number() + " ")
                            && sha256(file.getValue()).equals(version.sha256()));
        }
        assertThat(text(folder, "index.html")).contains("Mục lục văn bản trong hồ sơ", "Kế hoạch thi đua năm 2024");
        assertThat(text(folder, "quy-trinh/lich-su.json")).contains("Task_Sign");
    }

    @Test
    void theFolderSaysWhatTheCheckOfEachSignedPaperFound() throws IOException {
        var folder = unzipped(issued(), as(Post.REGISTRY));

        var path = folder.keySet().stream()
                .filter(name -> name.endsWith("/kiem-tra-chu-ky.json"))
                .findFirst()
                .orElseThrow();
        var found = JSON.readTree(folder.get(path));
        assertThat(found.path("headline").asString()).isEqualTo("GENUINE");
        assertThat(found.path("signatures")).hasSizeGreaterThanOrEqualTo(2);
        var verdict = new JsonMapper()
                .readTree(folder.get("manifest.json"))
                .path("verdicts")
                .get(0);
        assertThat(verdict.path("path").asString()).isEqualTo(path);
        assertThat(verdict.path("sha256").asString())
                .isEqualTo(found.path("sha256").asString());
        assertThat(text(folder, "index.html")).contains("hợp lệ, văn bản gốc");
    }

    @Test
    void theAuditPartHoldsForTheOfflineVerifierAndAChangedLineDoesNot() throws Exception {
        var lines = text(unzipped(issued(), as(Post.REGISTRY)), "nhat-ky/nhat-ky.ndjson")
                .lines()
                .toList();

        assertThat(lines)
                .anyMatch(line -> line.contains("documents.signed"))
                .anyMatch(line -> line.contains("archive.exported"));
        assertThat(AuditVerifier.verify(lines, List.of())).isEmpty();
        var forged = lines.stream()
                .map(line -> line.replace("documents.signed", "documents.sealed"))
                .toList();
        assertThat(AuditVerifier.verify(forged, List.of())).isNotEmpty();
        assertThat(AuditVerifier.verify(cut(lines), List.of())).isNotEmpty();
    }

    @Test
    void theFolderProvesItsSignaturesWithoutTheProduct() throws Exception {
        var instance = at("Task_Sign");
        var document = document(instance);
        var content = SamplePapers.single(DocumentType.PLAN, "KH-TT", "Kế hoạch thi đua", "Điều 1. Mục đích");
        var head = as(Post.HEAD);
        papers.adopt(
                document, papers.render(content), head.acting(head.standings().get(0), clock.instant()));
        for (var step : List.of("Task_Sign", "Task_Number", "Task_Seal")) {
            usual(instance, step);
        }

        var folder = unzipped(instance, as(Post.REGISTRY));

        var signed = papers.bytes(papers.of(document).orElseThrow().head());
        assertThat(folder.entrySet())
                .filteredOn(file -> file.getKey().endsWith(" luu-tru.pdf"))
                .singleElement()
                .satisfies(copy -> assertThat(java.util.Arrays.mismatch(signed, copy.getValue()))
                        .isEqualTo(signed.length));
        assertThat(folder.keySet())
                .anyMatch(path -> path.matches("xac-thuc/co-quan-chung-thuc-\\d+\\.cer"))
                .anyMatch(path -> path.matches("xac-thuc/dau-thoi-gian-\\d+\\.cer"))
                .anyMatch(path -> path.matches("xac-thuc/danh-sach-thu-hoi-\\d+\\.crl"));
        var copy =
                JSON.readTree(folder.get("manifest.json")).path("archiveCopies").get(0);
        assertThat(copy.path("outcome").asString()).isEqualTo("MADE");
        assertThat(copy.path("path").asString()).endsWith(" luu-tru.pdf");
        assertThat(text(folder, "index.html")).contains("kèm bản lưu trữ dài hạn", "danh-sach-thu-hoi-01.crl");
        assertThat(papers.bytes(papers.of(document).orElseThrow().head())).isEqualTo(signed);
    }

    @Test
    void noCopyIsMadeInsideATransaction() {
        var paper = papers.of(document(issued())).orElseThrow();

        assertThatThrownBy(() -> transactions.execute(status -> copies.of(paper)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCopyThatCannotBeMadeStopsNoFolderAndTheFolderSaysWhy() throws IOException {
        var instance = issued();
        var working = ReflectionTestUtils.getField(copies, "longTerm");
        ReflectionTestUtils.setField(copies, "longTerm", new LongTermCopy(now -> (algorithm, digest) -> {
            throw new DSSException("time stamp service is silent");
        }));
        Map<String, byte[]> folder;
        try {
            folder = unzipped(instance, as(Post.REGISTRY));
        } finally {
            ReflectionTestUtils.setField(copies, "longTerm", working);
        }

        assertThat(folder.keySet()).noneMatch(path -> path.endsWith(" luu-tru.pdf"));
        var copy =
                JSON.readTree(folder.get("manifest.json")).path("archiveCopies").get(0);
        assertThat(copy.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(copy.path("reason").asString()).isEqualTo("time stamp service is silent");
        assertThat(text(folder, "index.html")).contains("không lập được bản lưu trữ dài hạn");
    }

    @Test
    void whileACaseRunsItsAuditStaysInside() throws IOException {
        var instance = at("Task_Approve");

        assertThat(unzipped(instance, as(Post.OFFICE)).keySet())
                .noneMatch(path -> path.startsWith("nhat-ky/"))
                .contains("manifest.json");
    }

    /** Who takes a unit's case out: post × what they get. */
    @Test
    void onlyOfficeRegistryAndAuditorsWhoSeeTheCaseTakeItOut() {
        var instance = issued();
        var stranger = worlds.staffedUnit("Đơn vị khác");
        for (var post : List.of(Post.OFFICE, Post.REGISTRY)) {
            assertThat(files.read(instance, as(post)).mayExport())
                    .as(post.name())
                    .isTrue();
        }
        for (var post : List.of(Post.HEAD, Post.DEPUTY, Post.EMULATION_OFFICER)) {
            assertThat(files.read(instance, as(post)).lines()).isNotEmpty();
            assertThatThrownBy(() -> files.export(instance, as(post)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("archive.export-not-allowed");
        }
        var other = actors.load(
                stranger.person(Post.REGISTRY),
                stranger.staff().get(Post.REGISTRY).login(),
                Set.of(),
                clock.instant());
        var auditor =
                Actor.withoutPosts(UUID.randomUUID(), "kiemtoan", "Kiểm toán", Set.of(Role.AUDITOR), clock.instant());
        for (var who : List.of(other, auditor)) {
            assertThatThrownBy(() -> files.export(instance, who)).hasMessageContaining("workflow.unknown-case");
        }
    }

    @Test
    @FailsWhole("archive.CaseFiles.export")
    void nothingIsTakenOutUnnoticed() {
        var instance = issued();

        breaker.arm("archive.exported");
        try {
            assertThatThrownBy(() -> files.export(instance, as(Post.REGISTRY))).isInstanceOf(Breaker.Broken.class);
        } finally {
            breaker.disarm();
        }
    }

    @Test
    void aFolderThatBreaksOffIsNoFolder() {
        var folder = files.export(issued(), as(Post.REGISTRY));
        var broken = new ByteArrayOutputStream();

        assertThatThrownBy(() -> folder.writeTo(new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        if (broken.size() > 2_000) {
                            throw new IOException("the client is gone");
                        }
                        broken.write(b);
                    }
                }))
                .isInstanceOf(IOException.class);
    }

    private UUID issued() {
        var instance = at("Task_Issue");
        complete(instance, "Task_Issue", "done", Post.REGISTRY, Map.of("recipients", "Sở Nội vụ tỉnh Cà Mau"));
        return instance;
    }

    private static List<String> cut(List<String> lines) {
        var cut = new java.util.ArrayList<>(lines);
        cut.remove(2);
        return cut;
    }

    private Map<String, byte[]> unzipped(UUID instance, Actor actor) throws IOException {
        var out = new ByteArrayOutputStream();
        files.export(instance, actor).writeTo(out);
        var folder = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(folder.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return folder;
    }

    private static String text(Map<String, byte[]> folder, String path) {
        return new String(folder.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
