package vn.giaouoc.workflow.engine;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/** What a drawing may say: allowed elements and attributes, and expressions that only read. */
final class DrawingRules {

    private static final Set<String> EXPRESSION_TAGS = Set.of(
            "conditionExpression", "completionCondition", "loopCardinality", "timeDate", "timeDuration", "timeCycle");
    private static final Set<String> WORDS_BEFORE_A_BRACKET =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");
    private static final Pattern TEXT_LITERAL = Pattern.compile("'[^'\\\\]*'|\"[^\"\\\\]*\"");
    private static final Pattern PLAIN_EXPRESSION = Pattern.compile("\\$\\{[\\w\\s=!<>&|()?:.+\\-*]*}");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(");
    private static final Pattern PROPERTY = Pattern.compile("([A-Za-z_]\\w*|\\))\\s*\\.\\s*\\w+");
    /** Would be read as a subtraction: the rule covenant-sign is written {@code due.covenantSign}. */
    private static final Pattern HYPHENED_DEADLINE = Pattern.compile("due\\.\\w+\\s*-");

    private static final Pattern TIMER = Pattern.compile("[PTRYMWDHSZ0-9/:.,+\\-]{2,60}");
    private static final Pattern CARDINALITY = Pattern.compile("\\d{1,3}");
    private static final Pattern LIST = Pattern.compile("\\$\\{list\\.\\w+}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w.-]{0,100}");
    /** Titles of cases name variables; we fill them in, the engine never sees them as expressions. */
    private static final Pattern TITLE_VARIABLE = Pattern.compile("\\$\\{\\w+}");

    static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z]\\w*)}");

    private DrawingRules() {}

    /**
     * Refuses the first thing that is not allowed.
     *
     * @param handlers names of service task handlers that exist; null to leave that question open
     */
    static void check(Node node, @Nullable Set<String> handlers) {
        var attributes = AllowedTags.attributesOf(node);
        if (attributes == null) {
            throw Problem.invalid("workflow.drawing-element", node.place(), node.tag());
        }
        for (var attribute : node.attributes().entrySet()) {
            if (AllowedTags.isDefault(attribute.getKey(), attribute.getValue())) {
                continue;
            }
            if (!attributes.contains(attribute.getKey())) {
                throw Problem.invalid("workflow.drawing-attribute", node.place(), shortName(attribute.getKey()));
            }
            checkAttribute(node, shortName(attribute.getKey()), attribute.getValue());
        }
        checkText(node);
        checkServiceTask(node, handlers);
        checkRouting(node);
        node.children().forEach(child -> check(child, handlers));
    }

    private static String shortName(String attribute) {
        return attribute.substring(attribute.lastIndexOf(':') + 1);
    }

    private static void checkAttribute(Node node, String name, String value) {
        boolean fine = switch (name) {
            case "delegateExpression" -> DELEGATE.matcher(value).matches();
            case "collection" -> LIST.matcher(value).matches();
            case "calledElement",
                    "decisionRef",
                    "elementVariable",
                    "resultVariable",
                    "inputVariable",
                    "source",
                    "target" -> NAME.matcher(value).matches();
            case "value" -> !holdsExpression(TITLE_VARIABLE.matcher(value).replaceAll(""));
            case "expressionLanguage" -> value.equalsIgnoreCase("feel");
            default -> !holdsExpression(value);
        };
        if (!fine) {
            throw Problem.invalid("workflow.drawing-expression", node.place(), shown(value));
        }
    }

    private static void checkText(Node node) {
        var text = node.text().strip();
        if (text.isEmpty()) {
            return;
        }
        boolean fine;
        if (!EXPRESSION_TAGS.contains(node.tag())) {
            fine = !holdsExpression(text);
        } else if (node.tag().startsWith("time")) {
            fine = TIMER.matcher(text).matches() || onlyReads(text);
        } else if (node.tag().equals("loopCardinality")) {
            fine = CARDINALITY.matcher(text).matches();
        } else {
            fine = onlyReads(text);
        }
        if (!fine) {
            throw Problem.invalid("workflow.drawing-expression", node.place(), shown(text));
        }
    }

    private static boolean holdsExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** One expression of variables, literals and comparisons; of properties only those of {@code due} and {@code list}. */
    static boolean onlyReads(String text) {
        var bare = TEXT_LITERAL.matcher(text).replaceAll("0");
        if (!PLAIN_EXPRESSION.matcher(bare).matches()
                || HYPHENED_DEADLINE.matcher(bare).find()) {
            return false;
        }
        var calls = CALL.matcher(bare);
        while (calls.find()) {
            if (!WORDS_BEFORE_A_BRACKET.contains(calls.group(1))) {
                return false;
            }
        }
        var properties = PROPERTY.matcher(bare);
        while (properties.find()) {
            if (!properties.group(1).equals("due") && !properties.group(1).equals("list")) {
                return false;
            }
        }
        return true;
    }

    private static void checkServiceTask(Node node, @Nullable Set<String> handlers) {
        if (!node.tag().equals("serviceTask")) {
            return;
        }
        var expression = node.camunda("delegateExpression");
        if (expression == null) {
            throw Problem.invalid("workflow.drawing-handler", node.place(), "");
        }
        var name = expression.substring(2, expression.length() - 1);
        if (handlers != null && !handlers.contains(name)) {
            throw Problem.invalid("workflow.drawing-handler", node.place(), name);
        }
    }

    private static void checkRouting(Node node) {
        if (node.tag().equals("userTask")) {
            var rules = TaskRules.of(node, false);
            if (rules.post() == null && rules.personVariable() == null) {
                throw Problem.invalid("workflow.drawing-routing", node.place(), "post");
            }
            if (rules.outcomes().isEmpty()) {
                throw Problem.invalid("workflow.drawing-routing", node.place(), "outcomes");
            }
        }
    }

    private static String shown(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
