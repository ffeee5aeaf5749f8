package vn.giaouoc.drawings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** A shipped drawing as the lint tests read it. */
record Drawing(Path file, Element root, Map<String, Element> elements) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    static List<Drawing> all() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Drawing::read)
                    .toList();
        }
    }

    private static Drawing read(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
            var elements = new LinkedHashMap<String, Element>();
            var all = root.getElementsByTagNameNS(BPMN, "*");
            for (int i = 0; i < all.getLength(); i++) {
                var element = (Element) all.item(i);
                if (element.hasAttribute("id")) {
                    elements.put(element.getAttribute("id"), element);
                }
            }
            return new Drawing(file, root, elements);
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    List<Element> named(String tag) {
        return elements.values().stream()
                .filter(element -> element.getLocalName().equals(tag))
                .toList();
    }

    Element process() {
        return named("process").get(0);
    }

    /** Tasks, events and gateways. */
    List<Element> nodes() {
        return elements.values().stream()
                .filter(element -> NODES.contains(element.getLocalName()))
                .toList();
    }

    List<Element> outgoing(Element node) {
        return named("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    List<Element> incoming(Element node) {
        return named("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("targetRef").equals(node.getAttribute("id")))
                .toList();
    }

    Element target(Element flow) {
        return elements.get(flow.getAttribute("targetRef"));
    }

    Element source(Element flow) {
        return elements.get(flow.getAttribute("sourceRef"));
    }

    /** Nodes one step on: along flows, to events on the edge, and into and out of a part of the process. */
    List<Element> next(Element node) {
        var next = new ArrayList<Element>();
        outgoing(node).forEach(flow -> next.add(target(flow)));
        named("boundaryEvent").stream()
                .filter(event -> event.getAttribute("attachedToRef").equals(node.getAttribute("id")))
                .forEach(next::add);
        if (node.getLocalName().equals("subProcess")) {
            named("startEvent").stream()
                    .filter(start -> start.getParentNode() == node)
                    .forEach(next::add);
        }
        return next;
    }

    static Map<String, String> properties(Element element) {
        var properties = new LinkedHashMap<String, String>();
        for (var extension : children(element, BPMN, "extensionElements")) {
            for (var list : children(extension, CAMUNDA, "properties")) {
                children(list, CAMUNDA, "property")
                        .forEach(property ->
                                properties.put(property.getAttribute("name"), property.getAttribute("value")));
            }
        }
        return properties;
    }

    static List<String> list(Map<String, String> properties, String name) {
        return Stream.of(properties.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static List<Element> children(Element parent, String uri, String tag) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && uri.equals(element.getNamespaceURI())
                    && tag.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    /** Shapes and edges of the picture by the id of what they show. */
    Map<String, Element> picture(String tag) {
        var shown = new LinkedHashMap<String, Element>();
        var all = root.getElementsByTagNameNS("*", tag);
        for (int i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            shown.put(element.getAttribute("bpmnElement"), element);
        }
        return shown;
    }

    String at(Element element) {
        return file.getFileName() + " " + element.getLocalName() + " " + element.getAttribute("id");
    }
}
