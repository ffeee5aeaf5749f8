package vn.giaouoc.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Drawings are shown to people: everything has its place, nothing covers anything else, lines touch what they join. */
class PictureLintTests {

    private static final Set<String> CONTAINERS = Set.of("subProcess", "participant", "lane");

    @Test
    void everyStepHasAShapeAndEveryFlowALine() throws IOException {
        for (var drawing : Drawing.all()) {
            var shapes = drawing.picture("BPMNShape");
            var edges = drawing.picture("BPMNEdge");
            for (var node : drawing.nodes()) {
                assertThat(shapes).as(drawing.at(node)).containsKey(node.getAttribute("id"));
                var box = box(shapes.get(node.getAttribute("id")));
                assertThat(box.getWidth()).as(drawing.at(node)).isPositive();
                assertThat(box.getX()).as(drawing.at(node)).isNotNegative();
                assertThat(box.getY()).as(drawing.at(node)).isNotNegative();
            }
            for (var flow : drawing.named("sequenceFlow")) {
                assertThat(edges).as(drawing.at(flow)).containsKey(flow.getAttribute("id"));
                assertThat(points(edges.get(flow.getAttribute("id"))))
                        .as(drawing.at(flow))
                        .hasSizeGreaterThanOrEqualTo(2);
            }
            for (var id : shapes.keySet()) {
                assertThat(drawing.elements())
                        .as(drawing.file() + " shape of " + id)
                        .containsKey(id);
            }
            for (var id : edges.keySet()) {
                assertThat(drawing.elements())
                        .as(drawing.file() + " line of " + id)
                        .containsKey(id);
            }
        }
    }

    @Test
    void noStepCoversAnother() throws IOException {
        for (var drawing : Drawing.all()) {
            var boxes = boxes(drawing);
            var ids = new ArrayList<>(boxes.keySet());
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    assertThat(boxes.get(ids.get(i)).intersects(boxes.get(ids.get(j))))
                            .as(drawing.file() + ": " + ids.get(i) + " and " + ids.get(j))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void linesTouchWhatTheyJoinAndCrossNoOtherStep() throws IOException {
        for (var drawing : Drawing.all()) {
            var shapes = drawing.picture("BPMNShape");
            var boxes = boxes(drawing);
            for (var flow : drawing.named("sequenceFlow")) {
                var points = points(drawing.picture("BPMNEdge").get(flow.getAttribute("id")));
                var source = flow.getAttribute("sourceRef");
                var target = flow.getAttribute("targetRef");
                assertThat(near(box(shapes.get(source)), points.get(0)))
                        .as(drawing.at(flow) + " begins at its source")
                        .isTrue();
                assertThat(near(box(shapes.get(target)), points.get(points.size() - 1)))
                        .as(drawing.at(flow) + " ends at its target")
                        .isTrue();
                boxes.forEach((id, box) -> {
                    if (!id.equals(source) && !id.equals(target)) {
                        assertThat(crosses(box, points))
                                .as(drawing.at(flow) + " runs over " + id)
                                .isFalse();
                    }
                });
            }
        }
    }

    private static Map<String, Rectangle2D> boxes(Drawing drawing) {
        var boxes = new LinkedHashMap<String, Rectangle2D>();
        drawing.picture("BPMNShape").forEach((id, shape) -> {
            var element = drawing.elements().get(id);
            if (element != null
                    && !CONTAINERS.contains(element.getLocalName())
                    && !element.getLocalName().equals("boundaryEvent")
                    && !element.getLocalName().equals("textAnnotation")) {
                boxes.put(id, box(shape));
            }
        });
        return boxes;
    }

    private static boolean crosses(Rectangle2D box, List<Point2D> points) {
        for (int i = 1; i < points.size(); i++) {
            if (box.intersectsLine(
                    points.get(i - 1).getX(),
                    points.get(i - 1).getY(),
                    points.get(i).getX(),
                    points.get(i).getY())) {
                return true;
            }
        }
        return false;
    }

    private static boolean near(Rectangle2D box, Point2D point) {
        var around = new Rectangle2D.Double(box.getX() - 2, box.getY() - 2, box.getWidth() + 4, box.getHeight() + 4);
        return around.contains(point);
    }

    private static Rectangle2D box(Element shape) {
        var bounds = (Element) shape.getElementsByTagNameNS("*", "Bounds").item(0);
        return new Rectangle2D.Double(
                number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static List<Point2D> points(Element edge) {
        var points = new ArrayList<Point2D>();
        var all = edge.getElementsByTagNameNS("*", "waypoint");
        for (int i = 0; i < all.getLength(); i++) {
            var point = (Element) all.item(i);
            points.add(new Point2D.Double(number(point, "x"), number(point, "y")));
        }
        return points;
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
