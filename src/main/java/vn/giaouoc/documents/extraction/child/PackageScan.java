package vn.giaouoc.documents.extraction.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.FindingKind;

/**
 * Looks into the parts of a DOCX, XLSX, PPTX or ODT. Tika gives comments and hidden text as if they were text and drops
 * deletions, so the marks are read from the XML itself.
 */
final class PackageScan {

    private static final Map<Pattern, FindingKind> PARTS = Map.of(
            Pattern.compile("(?i).*(?:vbaProject\\.bin|/macrosheets/.*|/activeX/.*\\.bin)|(?:Basic|Scripts)/.+"),
                    FindingKind.MACROS,
            Pattern.compile("(?i).*/embeddings/.+|Object [^/]+/content\\.xml"), FindingKind.EMBEDDED_FILES,
            Pattern.compile("xl/externalLinks/[^/]+\\.xml|xl/connections\\.xml"), FindingKind.EXTERNAL_LINKS,
            Pattern.compile("xl/revisions/[^/]+\\.xml"), FindingKind.TRACKED_CHANGES,
            Pattern.compile("_xmlsignatures/sig[^/]*\\.xml|META-INF/documentsignatures\\.xml"), FindingKind.SIGNATURES);

    /** Elements by local name; what they mean does not depend on the part they stand in. */
    private static final Map<String, FindingKind> ELEMENTS = Map.ofEntries(
            Map.entry("ins", FindingKind.TRACKED_CHANGES),
            Map.entry("del", FindingKind.TRACKED_CHANGES),
            Map.entry("moveFrom", FindingKind.TRACKED_CHANGES),
            Map.entry("moveTo", FindingKind.TRACKED_CHANGES),
            Map.entry("rPrChange", FindingKind.TRACKED_CHANGES),
            Map.entry("pPrChange", FindingKind.TRACKED_CHANGES),
            Map.entry("changed-region", FindingKind.TRACKED_CHANGES),
            Map.entry("comment", FindingKind.COMMENTS),
            Map.entry("threadedComment", FindingKind.COMMENTS),
            Map.entry("cm", FindingKind.COMMENTS),
            Map.entry("annotation", FindingKind.COMMENTS),
            Map.entry("vanish", FindingKind.HIDDEN_TEXT),
            Map.entry("specVanish", FindingKind.HIDDEN_TEXT),
            Map.entry("hidden-text", FindingKind.HIDDEN_TEXT),
            Map.entry("hidden-paragraph", FindingKind.HIDDEN_TEXT),
            Map.entry("altChunk", FindingKind.FOREIGN_CONTENT),
            Map.entry("event-listener", FindingKind.MACROS));

    private static final List<String> ON_WITHOUT = List.of("0", "false", "off");
    private static final Pattern FETCHING_FIELD =
            Pattern.compile("(?:^|\\s)(?:INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE|LINK|IMPORT)\\s");
    private static final long MAX_PART_BYTES = 100L * 1024 * 1024;
    private static final int MAX_DEPTH = 400;
    private static final XMLInputFactory XML = safeXml();

    private PackageScan() {}

    private static XMLInputFactory safeXml() {
        // the JDK's own reader: no declaration of types, nothing fetched
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static void of(Path file, Seen seen) throws IOException, Refused {
        try (var zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                PARTS.forEach((pattern, kind) -> {
                    if (pattern.matcher(entry.getName()).matches()) {
                        seen.found(kind);
                    }
                });
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    try (var part = new BoundedInput(zip.getInputStream(entry), MAX_PART_BYTES)) {
                        look(entry.getName(), XML.createXMLStreamReader(part), seen);
                    } catch (XMLStreamException broken) {
                        throw new Refused(
                                BoundedInput.isCause(broken) ? Refused.Reason.TOO_MUCH : Refused.Reason.DAMAGED);
                    }
                }
            }
        }
    }

    private static void look(String part, XMLStreamReader xml, Seen seen) throws XMLStreamException, Refused {
        int depth = 0;
        boolean field = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new Refused(Refused.Reason.TOO_MUCH);
                    }
                    field = xml.getLocalName().equals("instrText");
                    element(part, xml, seen);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    field = false;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (field && FETCHING_FIELD.matcher(xml.getText()).find()) {
                        seen.found(FindingKind.EXTERNAL_LINKS);
                    }
                }
                case XMLStreamConstants.DTD -> throw new Refused(Refused.Reason.DAMAGED);
                default -> {
                    // neither opens nor closes anything
                }
            }
        }
    }

    private static void element(String part, XMLStreamReader xml, Seen seen) {
        var name = xml.getLocalName();
        var kind = ELEMENTS.get(name);
        if (kind != null && !ON_WITHOUT.contains(String.valueOf(attribute(xml, "val"))) && !isNamesake(part, name)) {
            seen.found(kind);
        }
        switch (name) {
            case "rFonts" -> {
                font(attribute(xml, "ascii"), seen);
                font(attribute(xml, "hAnsi"), seen);
            }
            case "font", "font-face", "latin" -> font(attribute(xml, name.equals("latin") ? "typeface" : "name"), seen);
            case "Relationship" -> relationship(xml, seen);
            case "sheet" -> hidden(String.valueOf(attribute(xml, "state")).matches("hidden|veryHidden"), seen);
            case "row", "col" -> hidden("1".equals(attribute(xml, "hidden")), seen);
            case "sld" -> hidden("0".equals(attribute(xml, "show")), seen);
            case "text-properties" -> hidden("none".equals(attribute(xml, "display")), seen);
            default -> outside(xml, seen);
        }
    }

    /** The same name means something else in tables of styles and in formulas. */
    private static boolean isNamesake(String part, String name) {
        return part.endsWith("styles.xml")
                || (name.equals("ins") || name.equals("del")) && !part.startsWith("word/")
                || name.equals("comment") && part.endsWith("commentAuthors.xml");
    }

    private static void relationship(XMLStreamReader xml, Seen seen) {
        var type = String.valueOf(attribute(xml, "Type"));
        if ("External".equals(attribute(xml, "TargetMode")) && !type.endsWith("/hyperlink")) {
            seen.found(FindingKind.EXTERNAL_LINKS);
        }
    }

    private static void outside(XMLStreamReader xml, Seen seen) {
        var target = attribute(xml, "href");
        if (target != null
                && !xml.getLocalName().equals("a")
                && target.matches("(?i)(?:https?|ftp|file|smb):.*|\\\\\\\\.*")) {
            seen.found(FindingKind.EXTERNAL_LINKS);
        }
    }

    private static void hidden(boolean hidden, Seen seen) {
        if (hidden) {
            seen.found(FindingKind.HIDDEN_TEXT);
        }
    }

    private static void font(@Nullable String name, Seen seen) {
        if (name != null) {
            seen.font(name);
        }
    }

    private static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
