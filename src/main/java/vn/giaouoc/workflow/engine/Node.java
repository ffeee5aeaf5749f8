package vn.giaouoc.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a drawing, read by our own parser or by the engine's.
 *
 * @param attributes by name; those of a namespace as {@code <uri>:<name>}
 * @param text own text, without that of children
 */
record Node(String uri, String tag, Map<String, String> attributes, String text, List<Node> children, int line) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Node of(Element element) {
        var attributes = new LinkedHashMap<String, String>();
        for (var name : element.attributes()) {
            if (!name.startsWith("xmlns") && !name.startsWith("http://www.w3.org/2000/xmlns")) {
                attributes.put(name, element.attribute(name));
            }
        }
        var children = new ArrayList<Node>();
        for (var child : element.elements()) {
            children.add(of(child));
        }
        var uri = element.getUri() == null ? "" : element.getUri();
        return new Node(uri, element.getTagName(), attributes, element.getText(), children, element.getLine());
    }

    @Nullable
    String attribute(String name) {
        return attributes.get(name);
    }

    @Nullable
    String camunda(String name) {
        return attributes.get(CAMUNDA + ":" + name);
    }

    /** How people find the place: the id, else tag and line. */
    String place() {
        var id = attributes.get("id");
        return id == null ? tag + ", " + line : id;
    }

    List<Node> children(String childTag) {
        return children.stream().filter(child -> child.tag.equals(childTag)).toList();
    }

    /** The extension properties written on this element, by name. */
    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        for (var extensions : children("extensionElements")) {
            for (var list : extensions.children("properties")) {
                for (var property : list.children("property")) {
                    var name = property.attribute("name");
                    var value = property.attribute("value");
                    if (name != null && value != null) {
                        properties.put(name, value.strip());
                    }
                }
            }
        }
        return properties;
    }
}
