package vn.giaouoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giaouoc.documents.ChildTask;
import vn.giaouoc.signing.PaperValidator;

/**
 * Untrusted files are parsed in a limited child process. Whoever opens a file by a parser stands here with the reason; a new
 * one fails until somebody has thought about whose bytes it opens.
 */
class UntrustedBytesTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.giaouoc");

    private static final Set<String> TASKS = PRODUCT.stream()
            .filter(type -> type.isAssignableTo(ChildTask.class) && !type.isInterface())
            .map(UntrustedBytesTests::name)
            .collect(Collectors.toSet());

    /** Owner and method by which bytes become an object of a parser. */
    private static final Pattern OPENS = Pattern.compile(String.join(
            "|",
            "org\\.apache\\.pdfbox\\.Loader#.*",
            "org\\.apache\\.pdfbox\\.pdfparser\\..*#<init>",
            "org\\.apache\\.poi\\.(?:hwpf|hssf|hslf|poifs)\\..*#<init>",
            "org\\.apache\\.poi\\.(?:xwpf|xssf|xslf)\\.usermodel\\.X(?:WPFDocument|SSFWorkbook|MLSlideShow)#<init>",
            "org\\.apache\\.poi\\..*#(?:open|create|openOrCreate)",
            "org\\.apache\\.tika\\.parser\\..*#(?:parse|<init>)",
            "eu\\.europa\\.esig\\.dss\\.pdf\\.PDFSignatureService#.*",
            "eu\\.europa\\.esig\\.dss\\.pades\\.signature\\.PAdES.*Service#<init>",
            "eu\\.europa\\.esig\\.dss\\..*Validator#(?:<init>|fromDocument)",
            "javax\\.imageio\\.ImageIO#(?:read|createImageInputStream)",
            "javax\\.imageio\\.ImageReader#read.*",
            "java\\.util\\.zip\\.(?:ZipInputStream|ZipFile|InflaterInputStream|GZIPInputStream|Inflater)#<init>",
            "java\\.util\\.jar\\.Jar(?:File|InputStream)#<init>",
            "javax\\.xml\\.stream\\.XMLInputFactory#create.*",
            "javax\\.xml\\.parsers\\..*#parse",
            "org\\.xml\\.sax\\..*#parse"));

    private static final Set<String> ONLY_IN_THE_CHILD = Set.of(
            "documents.DocxNumbers",
            "documents.DocxTask",
            "documents.extraction.child.DocScan",
            "documents.extraction.child.PackageScan",
            "documents.extraction.child.PagePicture",
            "documents.extraction.child.PdfScan",
            "documents.extraction.child.TikaReading",
            "documents.layout.PageBehind",
            "signing.pades.RedrawHandwriting");

    private static final Set<String> THEIR_OWN_HELPERS =
            Set.of("documents.DocxReader", "documents.extraction.child.FileScan");

    /** Reached by tasks of the child, and by the pen for papers rendered from our own text. */
    private static final Set<String> IN_THE_CHILD_AND_FOR_OUR_OWN_PAPERS = Set.of(
            "signing.pades.PadesSigner",
            "signing.validation.InkRules",
            "signing.validation.PaperFile",
            "signing.validation.Snapshot",
            "signing.validation.StrictValidation");

    private static final Map<String, String> HERE = Map.of(
            "documents.ZipContainer", "one small part, at most 256 KB, to tell the type",
            "documents.extraction.ChildClassPath", "our own packed product",
            "documents.layout.PaperRenderer", "the page just rendered from our own text",
            "organization.ImportArchive", "sheets of text by name, at most 20 MB unpacked, at most a hundredfold",
            "signing.pades.LongTermCopy", "a signed paper that we wrote from first to last byte",
            "signing.pades.Pictures", "strokes that we drew ourselves, from dots the child counted",
            "web.pages.Drawing", "a drawing the engine has taken, without document types",
            "workflow.engine.DrawingReader", "a drawing the engine has taken, without document types");

    @Test
    void everyClassThatOpensFilesIsKnown() {
        var known = new TreeSet<String>(ONLY_IN_THE_CHILD);
        known.addAll(IN_THE_CHILD_AND_FOR_OUR_OWN_PAPERS);
        known.addAll(HERE.keySet());

        assertThat(openers()).isEqualTo(known);
    }

    @Test
    void whatOpensFilesInTheChildIsReachedByItsTasksOnly() {
        for (var type : PRODUCT) {
            if (ONLY_IN_THE_CHILD.contains(name(type)) && !type.isAssignableTo(ChildTask.class)) {
                assertThat(callers(type))
                        .as(name(type))
                        .allMatch(caller -> ONLY_IN_THE_CHILD.contains(caller)
                                || THEIR_OWN_HELPERS.contains(caller)
                                || TASKS.contains(caller)
                                || caller.equals("documents.extraction.child.ExtractionChild")
                                || caller.equals("documents.extraction.child.Reading"));
            }
        }
        assertThat(callers(PRODUCT.get("vn.giaouoc.documents.DocxReader"))).containsExactly("documents.DocxTask");
        assertThat(callers(PRODUCT.get("vn.giaouoc.documents.extraction.child.PdfScan")))
                .isNotEmpty();
    }

    /** The pen asks {@code Distant} whose bytes they are before it opens a file. */
    @Test
    void signedFilesAreJudgedInTheChildOrByThePen() {
        assertThat(callers(PRODUCT.get(PaperValidator.class)))
                .containsExactlyInAnyOrder(
                        "signing.Pen",
                        "signing.WarmUp",
                        "signing.validation.ExamineFile",
                        "signing.validation.JudgePaper");
    }

    private static Set<String> openers() {
        return PRODUCT.stream()
                .filter(type -> type.getAccessesFromSelf().stream().anyMatch(UntrustedBytesTests::opens))
                .map(UntrustedBytesTests::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean opens(JavaAccess<?> access) {
        var target = access.getTarget();
        var empty = access instanceof JavaConstructorCall made
                && made.getTarget().getRawParameterTypes().isEmpty();
        return !empty
                && OPENS.matcher(target.getOwner().getName() + "#" + target.getName())
                        .matches();
    }

    private static Set<String> callers(JavaClass type) {
        return type.getAccessesToSelf().stream()
                .map(access -> name(access.getOriginOwner()))
                .filter(origin -> !origin.equals(name(type)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the file it stands in, without our prefix. */
    private static String name(JavaClass type) {
        return type.getName().substring("vn.giaouoc.".length()).replaceFirst("\\$.*", "");
    }
}
