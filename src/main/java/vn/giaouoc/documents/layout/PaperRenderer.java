package vn.giaouoc.documents.layout;

import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.LayoutFinding;
import vn.giaouoc.documents.PaperContent;
import vn.giaouoc.documents.Rendered;
import vn.giaouoc.documents.layout.FieldWriter.Spot;
import vn.giaouoc.shared.Problem;

/** Makes PDF/A-2a of a paper, with its empty signature fields. Takes tenths of a second a page: never inside a transaction. */
@Component
public class PaperRenderer {

    private static final Pattern FIELDS = Pattern.compile("field-.*");
    private static final String CODE_SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
    /** 24 signs of 31: about 119 bits. */
    private static final int CODE_LENGTH = 24;

    /** A paper of 400 pages takes as long on a small machine. */
    private static final int SECONDS = 90;

    private static final int LARGEST_DRAFT = 300_000;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final String publicAddress;
    private final RenderQueue queue = new RenderQueue(SECONDS);
    private final SecureRandom random = new SecureRandom();

    PaperRenderer(@Value("${giaouoc.public-address:http://localhost:8080}") String publicAddress) {
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /**
     * The paper, checked by {@link LayoutCheck}: what breaks a rule of layout is not made.
     *
     * @throws Problem {@code documents.layout-…}, the first finding; {@code documents.layout-busy} (429)
     */
    public Rendered render(PaperContent content) {
        LayoutCheck.content(content).stream().findFirst().ifPresent(PaperRenderer::refuse);
        var code = code();
        return queue.run(() -> {
            var page = PaperPage.of(content, publicAddress + "/verify/" + code);
            try (var renderer = builder(page).buildPdfRenderer()) {
                renderer.layout();
                try (var document = renderer.createPDFKeepOpen()) {
                    var fields = fields(renderer.findPagePositionsByID(FIELDS), content);
                    FieldWriter.write(document, fields);
                    return checked(content, saved(document), fields, code);
                }
            }
        });
    }

    /** What was written is read once more, as everybody will read it. */
    private static Rendered checked(PaperContent content, byte[] bytes, List<FieldLayout> fields, String code)
            throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            LayoutCheck.page(content, document, fields).stream().findFirst().ifPresent(PaperRenderer::refuse);
            return new Rendered(bytes, document.getNumberOfPages(), fields, content.place(), code);
        }
    }

    private static void refuse(LayoutFinding finding) {
        throw Problem.invalid(finding.code(), finding.args().toArray());
    }

    /**
     * The page of a text that is not approved: every page says so across, nothing can be signed or verified.
     *
     * @throws Problem {@code documents.layout-too-large}; {@code documents.layout-sign-missing}; {@code
     *     documents.layout-busy} (429)
     */
    public byte[] draft(PaperContent content) {
        if (content.body().length() > LARGEST_DRAFT) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "documents.layout-too-large");
        }
        requireGlyphs(LayoutCheck.words(content));
        return queue.run(() -> {
            try (var renderer = builder(PaperPage.of(content, null)).buildPdfRenderer()) {
                renderer.layout();
                try (var document = renderer.createPDFKeepOpen()) {
                    Watermark.across(document);
                    return saved(document);
                }
            }
        });
    }

    /**
     * A page without fields, of HTML of our own; what does not belong on a page is dropped.
     *
     * @throws Problem {@code documents.layout-sign-missing}
     */
    public byte[] page(String bodyHtml, String title, boolean landscape) {
        var page = PaperPage.ofBody(bodyHtml, title, landscape);
        requireGlyphs(page.body().wholeText());
        return queue.run(() -> {
            try (var renderer = builder(page).buildPdfRenderer()) {
                renderer.layout();
                try (var document = renderer.createPDFKeepOpen()) {
                    return saved(document);
                }
            }
        });
    }

    private static PdfRendererBuilder builder(org.jsoup.nodes.Document page) {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(page), "about:blank");
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Giao Ước");
        // nothing is fetched: pictures are ours and stand in the page itself
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
        builder.useProtocolsStreamImplementation(
                uri -> {
                    throw new IllegalStateException("the page fetches nothing");
                },
                "http",
                "https",
                "file",
                "jar",
                "ftp");
        Fonts.register(builder);
        return builder;
    }

    private static List<FieldLayout> fields(List<PagePosition<Box>> positions, PaperContent content) {
        var boxes = new HashMap<Integer, Spot>();
        Optional<Spot> number = Optional.empty();
        for (var position : positions) {
            var spot = new Spot(position.getPageNo(), Math.round(position.getX()), Math.round(position.getY()), (int)
                    Math.floor(position.getWidth()));
            var id = Objects.requireNonNull(position.getId());
            if (id.equals(PaperPage.NUMBER_ID)) {
                number = Optional.of(spot);
            } else {
                boxes.put(Integer.valueOf(id.substring(PaperPage.SIGNER_ID.length())), spot);
            }
        }
        return FieldWriter.layout(
                Map.copyOf(boxes),
                content.signers(),
                number.orElseThrow(),
                new FieldWriter.Seal(content.issuer(), content.seal()));
    }

    static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void requireGlyphs(String words) {
        Fonts.firstMissing(PaperPage.nfc(words)).ifPresent(sign -> {
            throw Problem.invalid("documents.layout-sign-missing", sign);
        });
    }

    private String code() {
        var code = new StringBuilder(CODE_LENGTH);
        random.ints(CODE_LENGTH, 0, CODE_SIGNS.length()).forEach(i -> code.append(CODE_SIGNS.charAt(i)));
        return code.toString();
    }
}
