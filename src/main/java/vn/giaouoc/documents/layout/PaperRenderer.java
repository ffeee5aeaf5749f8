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
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.FieldLayout;
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

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final String publicAddress;
    private final SecureRandom random = new SecureRandom();

    PaperRenderer(@Value("${giaouoc.public-address:http://localhost:8080}") String publicAddress) {
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /**
     * @throws Problem {@code documents.layout-sign-missing} if a sign of the text is not in the font
     */
    public Rendered render(PaperContent content) {
        requireGlyphs(words(content));
        var code = code();
        var page = PaperPage.of(content, publicAddress + "/verify/" + code);
        try (var renderer = builder(page).buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                var fields = fields(renderer.findPagePositionsByID(FIELDS), content);
                FieldWriter.write(document, fields);
                return new Rendered(saved(document), document.getNumberOfPages(), fields, content.place(), code);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A page without fields, of HTML of our own; what does not belong on a page is dropped.
     *
     * @throws Problem {@code documents.layout-sign-missing}
     */
    public byte[] page(String bodyHtml, String title, boolean landscape) {
        var page = PaperPage.ofBody(bodyHtml, title, landscape);
        requireGlyphs(page.body().wholeText());
        try (var renderer = builder(page).buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                return saved(document);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static String words(PaperContent content) {
        return String.join(
                "\n",
                content.title(),
                org.jsoup.Jsoup.parseBodyFragment(content.body()).wholeText(),
                String.join("\n", content.recipients()),
                String.join("\n", content.agency()),
                String.join("\n", content.agencyAbove()),
                String.join("\n", content.addressees()));
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
