package vn.giaouoc.documents.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

/** Hand-made files that no honest program writes. */
final class Tricks {

    private Tricks() {}

    /** By media type and a name: files that ask their reader to fetch something. */
    static Map<String, byte[]> fetching(String address) {
        var dtd = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address
                + "/dtd\"> %e; <!ENTITY f SYSTEM \"" + address + "/entity\">]>";
        var files = new LinkedHashMap<String, byte[]>();
        files.put(MadeFiles.DOCX + "#document", MadeFiles.docx("", parts -> {
            var document = String.valueOf(parts.get("word/document.xml"));
            parts.put(
                    "word/document.xml",
                    document.replaceFirst("<\\?xml[^>]*>", dtd).replace("</w:body>", "<w:p>&f;</w:p></w:body>"));
        }));
        files.put(
                MadeFiles.DOCX + "#types",
                MadeFiles.docx(
                        "",
                        parts -> parts.replaceAll((name, content) ->
                                name.startsWith("[") ? content.replaceFirst("<\\?xml[^>]*>", dtd) : content)));
        files.put(MadeFiles.DOCX + "#svg", MadeFiles.docx(MadeFiles.paragraph("x"), parts -> {
            parts.put("word/media/a.svg", dtd + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&f;</text></svg>");
            parts.put(
                    "word/_rels/document.xml.rels",
                    MadeFiles.relationships("<Relationship Id=\"i\" TargetMode=\"External\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\""
                            + address + "/img\"/>"));
        }));
        files.put(MadeFiles.XLSX + "#link", MadeFiles.zip(xlsxWithLink(address)));
        files.put(MadeFiles.ODT + "#content", MadeFiles.zip(odt(dtd)));
        files.put(MadeFiles.PDF + "#xfa", xfa(address));
        return files;
    }

    private static Map<String, String> xlsxWithLink(String address) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", MadeFiles.types("/xl/workbook.xml", MadeFiles.XLSX + ".main+xml"));
        parts.put(
                "_rels/.rels",
                MadeFiles.relationships("<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/"
                        + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>");
        parts.put("xl/externalLinks/externalLink1.xml", "<externalLink/>");
        parts.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                MadeFiles.relationships("<Relationship Id=\"r\" TargetMode=\"External\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\""
                        + address + "/x.xlsx\"/>"));
        return parts;
    }

    private static Map<String, String> odt(String dtd) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", MadeFiles.ODT);
        parts.put(
                "content.xml",
                dtd
                        + "<o:document-content xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"><o:body>&f;</o:body></o:document-content>");
        return parts;
    }

    /** Paragraphs without repetition. */
    static String longText(int characters) {
        var random = new Random(7);
        var body = new StringBuilder();
        for (int written = 0; written < characters; written += 1_000) {
            var words = new StringBuilder();
            while (words.length() < 1_000) {
                words.append(Integer.toString(random.nextInt(10_000_000), 36)).append(' ');
            }
            body.append(MadeFiles.paragraph(words.toString()));
        }
        return body.toString();
    }

    static byte[] xfa(String address) {
        var form = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"" + address + "/xfa\">]><xdp:xdp"
                + " xmlns:xdp=\"http://ns.adobe.com/xdp/\"><template><field name=\"a\"><value><text>&f;</text></value></field></template></xdp:xdp>";
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 4 0 R >> >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
                "<< /Length " + form.length() + " >>\nstream\n" + form + "\nendstream");
    }

    static byte[] pdfOfPages(int pages) {
        var objects = new String[pages + 2];
        var kids = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            objects[i + 2] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";
            kids.append(i + 3).append(" 0 R ");
        }
        objects[0] = "<< /Type /Catalog /Pages 2 0 R >>";
        objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>";
        return pdf(objects);
    }

    static byte[] pdfWhosePagesContainThemselves() {
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 4 >>",
                "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 4 >>");
    }

    static byte[] pdfOfNotes(int notes) {
        var all = new StringBuilder();
        for (int i = 0; i < notes; i++) {
            all.append("<< /Subtype /Text /Rect [0 0 1 1] >>");
        }
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [" + all + "] >>");
    }

    static byte[] pdfWithPictureOfSize(int side) {
        var content = "q 100 0 0 100 0 0 cm /I Do Q";
        return pdf(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 5 0 R /Resources << /XObject << /I 4 0 R >> >> >>",
                "<< /Type /XObject /Subtype /Image /Width " + side + " /Height " + side
                        + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream",
                "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }

    /** Numbered from 1, the catalog first. */
    private static byte[] pdf(String... objects) {
        var out = new ByteArrayOutputStream();
        var table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        out.writeBytes(ascii("%PDF-1.7\n"));
        for (int i = 0; i < objects.length; i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(ascii((i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n"));
        }
        var at = out.size();
        out.writeBytes(ascii(table + "trailer\n<< /Size " + (objects.length + 1) + " /Root 1 0 R >>\nstartxref\n" + at
                + "\n%%EOF\n"));
        return out.toByteArray();
    }

    static byte[] pngOfSize(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var crc = new CRC32();
        crc.update(ascii(type));
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(ascii(type));
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
