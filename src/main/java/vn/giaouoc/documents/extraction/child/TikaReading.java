package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.giaouoc.documents.FindingKind;

/**
 * The text of a file by Apache Tika, with the parser that its type calls for and no other. What is embedded is not opened: it
 * is counted by {@link FileScan}.
 */
final class TikaReading {

    private static final int MAX_PART_BYTES = 100 * 1024 * 1024;

    private TikaReading() {}

    static void read(String mediaType, Path file, Seen seen) throws IOException, Refused {
        ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
        ZipSecureFile.setMaxTextSize(MAX_PART_BYTES);
        var metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        var pages = new PageText(mediaType.contains("spreadsheet"));
        try (var in = TikaInputStream.get(file)) {
            parser(mediaType).parse(in, new SecureContentHandler(pages, in), metadata, context());
        } catch (EncryptedDocumentException locked) {
            throw new Refused(Refused.Reason.ENCRYPTED);
        } catch (TikaException | SAXException broken) {
            if (!WriteLimitReachedException.isWriteLimitReached(broken)) {
                System.err.println(broken + " / " + broken.getCause());
                throw new Refused(isBomb(broken) ? Refused.Reason.TOO_MUCH : Refused.Reason.DAMAGED);
            }
            seen.found(FindingKind.INCOMPLETE);
        }
        pages.into(seen, mediaType.equals("application/pdf"));
        if (Boolean.parseBoolean(metadata.get(PDF.CONTAINS_DAMAGED_FONT))) {
            seen.found(FindingKind.DAMAGED_FONTS);
        }
    }

    private static boolean isBomb(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var words = String.valueOf(cause.getMessage());
            if (words.contains("bomb") || words.contains("too large") || words.contains("exceeds the max")) {
                return true;
            }
        }
        return false;
    }

    private static Parser parser(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> new PDFParser();
            case "application/msword" -> new OfficeParser();
            case "application/vnd.oasis.opendocument.text" -> new OpenDocumentParser();
            default -> new OOXMLParser();
        };
    }

    private static ParseContext context() {
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setMaxMainMemoryBytes(32L * 1024 * 1024);
        var office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // not opened
        }
    }
}
