package vn.giaouoc.documents.extraction.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.tika.exception.WriteLimitReachedException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers the text of Tika's page markup, parted by page, slide or sheet, and stops when it is enough. */
final class PageText extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "tr", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol");

    private final boolean sheets;
    private final List<String> done = new ArrayList<>();
    private StringBuilder page = new StringBuilder();
    private int characters;
    private boolean inBody;

    PageText(boolean sheets) {
        this.sheets = sheets;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        inBody |= name.equals("body");
        var kind = attributes.getValue("class");
        if (name.equals("div") && ("page".equals(kind) || "slide-content".equals(kind))
                || sheets && name.equals("h1")) {
            turn();
        } else if (name.equals("td") || name.equals("th")) {
            page.append('\t');
        } else if (BLOCKS.contains(name)) {
            line();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (BLOCKS.contains(name)) {
            line();
        }
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (!inBody) {
            return;
        }
        characters += length;
        if (characters > Answer.MAX_CHARACTERS) {
            throw new WriteLimitReachedException(Answer.MAX_CHARACTERS);
        }
        page.append(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        characters(text, start, length);
    }

    private void line() {
        if (!page.isEmpty() && page.charAt(page.length() - 1) != '\n') {
            page.append('\n');
        }
    }

    private void turn() {
        done.add(page.toString());
        page = new StringBuilder();
    }

    /**
     * @param printed whether each page is one of the file's own; else long ones are cut
     */
    void into(Seen seen, boolean printed) {
        turn();
        // what stands before the first page is no page
        var pages = done.size() > 1 && done.get(0).isBlank() ? done.subList(1, done.size()) : done;
        for (var text : pages) {
            var clean = Words.clean(text);
            if (printed) {
                seen.page(clean);
            } else {
                Words.parts(clean).forEach(seen::page);
            }
        }
    }
}
