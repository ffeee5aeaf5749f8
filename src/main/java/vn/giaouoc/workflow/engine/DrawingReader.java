package vn.giaouoc.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.giaouoc.shared.Problem;

/** Reads a drawing without ever looking outside of it, before the engine sees it. */
final class DrawingReader {

    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 30;
    private static final int MAX_ELEMENTS = 20_000;

    private DrawingReader() {}

    static Node read(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "workflow.drawing-too-large", MAX_BYTES / 1000);
        }
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            return tree(reader);
        } catch (XMLStreamException malformed) {
            throw Problem.invalid("workflow.drawing-malformed", malformed.getLocation() == null ? 0 : line(malformed));
        }
    }

    private static int line(XMLStreamException malformed) {
        return malformed.getLocation().getLineNumber();
    }

    private static Node tree(XMLStreamReader reader) throws XMLStreamException {
        var open = new ArrayDeque<Node>();
        var texts = new ArrayDeque<StringBuilder>();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                        throw Problem.of(Problem.Kind.TOO_LARGE, "workflow.drawing-too-large", MAX_BYTES / 1000);
                    }
                    open.push(start(reader));
                    texts.push(new StringBuilder());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!texts.isEmpty()) {
                        texts.peek().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var node = withText(open.pop(), texts.pop().toString());
                    if (open.isEmpty()) {
                        return node;
                    }
                    open.peek().children().add(node);
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION, XMLStreamConstants.DTD ->
                    throw Problem.invalid(
                            "workflow.drawing-malformed", reader.getLocation().getLineNumber());
                default -> {
                    // comments
                }
            }
        }
        throw Problem.invalid("workflow.drawing-malformed", 1);
    }

    private static Node start(XMLStreamReader reader) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var uri = reader.getAttributeNamespace(i);
            var name = reader.getAttributeLocalName(i);
            attributes.put(uri == null || uri.isEmpty() ? name : uri + ":" + name, reader.getAttributeValue(i));
        }
        var uri = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        return new Node(
                uri,
                reader.getLocalName(),
                attributes,
                "",
                new ArrayList<>(),
                reader.getLocation().getLineNumber());
    }

    private static Node withText(Node node, String text) {
        return new Node(node.uri(), node.tag(), node.attributes(), text, node.children(), node.line());
    }
}
