package vn.giaouoc.documents;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The numbers that Word's own lists show before a paragraph; they stand nowhere in its text. */
final class DocxNumbers {

    private static final int LEVELS = 9;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private final Map<String, Level[]> lists = new HashMap<>();
    private final Map<String, String> listOfNumber = new HashMap<>();
    private final Map<String, Place> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    /** A list and the level in it. */
    record Place(String number, int level) {}

    DocxNumbers(byte @Nullable [] numbering, byte @Nullable [] styleSheet) throws XMLStreamException {
        if (numbering != null) {
            readNumbering(xml(numbering));
        }
        if (styleSheet != null) {
            readStyles(xml(styleSheet));
        }
    }

    static XMLStreamReader xml(byte[] bytes) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    static @Nullable String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private void readNumbering(XMLStreamReader xml) throws XMLStreamException {
        Level[] list = new Level[0];
        var level = new Level();
        var number = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var value = value(xml, "val");
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    list = new Level[LEVELS];
                    Arrays.setAll(list, i -> new Level());
                    lists.put(String.valueOf(value(xml, "abstractNumId")), list);
                }
                case "lvl" ->
                    level = list.length == 0 ? new Level() : list[Math.min(LEVELS - 1, number(value(xml, "ilvl"), 0))];
                case "start" -> level.start = number(value, 1);
                case "numFmt" -> level.format = value == null ? "decimal" : value;
                case "lvlText" -> level.text = value == null ? "" : value;
                case "num" -> {
                    number = String.valueOf(value(xml, "numId"));
                    list = new Level[0];
                }
                case "abstractNumId" -> listOfNumber.put(number, String.valueOf(value));
                default -> {}
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        var style = "";
        int level = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = String.valueOf(value(xml, "styleId"));
                    level = 0;
                }
                case "ilvl" -> level = number(value(xml, "val"), 0);
                case "numId" -> styles.put(style, new Place(String.valueOf(value(xml, "val")), level));
                default -> {}
            }
        }
    }

    /** List of a paragraph style; null if it has none. */
    @Nullable
    Place ofStyle(@Nullable String style) {
        return style == null ? null : styles.get(style);
    }

    /** Counts one paragraph of a list; what Word shows before it, with a space, or nothing. */
    String next(Place place) {
        var list = lists.get(listOfNumber.getOrDefault(place.number(), ""));
        if (list == null) {
            return "";
        }
        int level = Math.min(LEVELS - 1, place.level());
        var count = counters.computeIfAbsent(listOfNumber.getOrDefault(place.number(), ""), n -> new int[LEVELS]);
        count[level] = count[level] == 0 ? list[level].start : count[level] + 1;
        Arrays.fill(count, level + 1, LEVELS, 0);
        if (list[level].format.equals("bullet")) {
            return "- ";
        }
        var label = list[level].text;
        for (int i = 0; i <= level; i++) {
            label = label.replace("%" + (i + 1), shown(Math.max(count[i], 1), list[i].format));
        }
        return label.isBlank() ? "" : label.strip() + " ";
    }

    private static String shown(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letter(number);
            case "upperLetter" -> letter(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(1 + (number - 1) / 26 % 5);
    }

    private static String roman(int number) {
        var out = new StringBuilder();
        int rest = Math.min(number, 3999);
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }
}
