package vn.giaouoc.web.pages;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads the list of steps out of a drawing, for those who do not look at it. */
public final class Drawing {

    private static final Map<String, String> KINDS = Map.of(
            "userTask", "user",
            "serviceTask", "service",
            "receiveTask", "receive",
            "callActivity", "call",
            "businessRuleTask", "rule");

    private Drawing() {}

    /**
     * @param id of the element in the drawing
     * @param kind user, service, receive, call or rule
     * @param due key of the deadline; null if none
     */
    public record Step(
            String id,
            String name,
            String kind,
            @Nullable String unit,
            @Nullable String post,
            @Nullable String due) {}

    /** The steps in the order in which they stand in the drawing. */
    public static List<Step> steps(String xml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var steps = new ArrayList<Step>();
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    var kind = KINDS.get(reader.getLocalName());
                    var name = reader.getAttributeValue(null, "name");
                    if (kind != null && name != null) {
                        steps.add(new Step(reader.getAttributeValue(null, "id"), name, kind, null, null, null));
                    } else if (reader.getLocalName().equals("property") && !steps.isEmpty()) {
                        var last = steps.size() - 1;
                        steps.set(
                                last,
                                with(
                                        steps.get(last),
                                        reader.getAttributeValue(null, "name"),
                                        reader.getAttributeValue(null, "value")));
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException("a deployed drawing cannot be read", broken);
        }
        return List.copyOf(steps);
    }

    private static Step with(Step step, @Nullable String property, @Nullable String value) {
        if (property == null) {
            return step;
        }
        return switch (property) {
            case "unit" -> new Step(step.id, step.name, step.kind, value, step.post, step.due);
            case "post" -> new Step(step.id, step.name, step.kind, step.unit, value, step.due);
            case "due" -> new Step(step.id, step.name, step.kind, step.unit, step.post, value);
            default -> step;
        };
    }
}
