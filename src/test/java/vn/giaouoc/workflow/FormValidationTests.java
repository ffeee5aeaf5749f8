package vn.giaouoc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.giaouoc.shared.Problem;

class FormValidationTests {

    private final FormValidation validation = new FormValidation();

    private static Map<String, Object> field(String type, String key, Object... more) {
        var field = new HashMap<String, Object>(Map.of("type", type, "key", key));
        for (int i = 0; i < more.length; i += 2) {
            field.put((String) more[i], more[i + 1]);
        }
        return field;
    }

    private List<String> codes(Map<String, Object> field, Map<String, Object> data, boolean complete) {
        return validation.problems(new FormSchema("x", Map.of("components", List.of(field))), data, complete).stream()
                .map(problem -> problem.field() + " " + problem.code().substring("workflow.field-".length()))
                .toList();
    }

    private List<String> codes(Map<String, Object> field, Object value) {
        return codes(field, Map.of("a", value), true);
    }

    @Test
    void whatIsNeededMustBeThereUnlessSomebodyRefuses() {
        var field = field("textfield", "a", "validate", Map.of("required", true));

        assertThat(codes(field, Map.of(), true)).containsExactly("a required");
        assertThat(codes(field, Map.of("a", "  "), true)).containsExactly("a required");
        assertThat(codes(field, Map.of(), false)).isEmpty();
    }

    @Test
    void valuesHaveTheTypeOfTheirField() {
        assertThat(codes(field("textfield", "a"), 5)).containsExactly("a type");
        assertThat(codes(field("number", "a"), "5")).containsExactly("a type");
        assertThat(codes(field("checkbox", "a"), "true")).containsExactly("a type");
        assertThat(codes(field("checklist", "a"), "x")).containsExactly("a type");
        assertThat(codes(field("datetime", "a", "subtype", "date"), "18/07/2024"))
                .containsExactly("a date");
        assertThat(codes(field("datetime", "a", "subtype", "date"), "2024-07-18"))
                .isEmpty();
        assertThat(codes(field("dynamiclist", "a"), "x")).containsExactly("a type");
    }

    @Test
    void valuesKeepTheLimitsOfTheirField() {
        assertThat(codes(field("textarea", "a", "validate", Map.of("maxLength", 3)), "abcd"))
                .containsExactly("a too-long");
        assertThat(codes(field("textfield", "a", "validate", Map.of("minLength", 3)), "ab"))
                .containsExactly("a too-short");
        assertThat(codes(field("textfield", "a", "validate", Map.of("pattern", "^\\d+$")), "12a"))
                .containsExactly("a pattern");
        assertThat(codes(field("number", "a", "validate", Map.of("min", 1, "max", 9)), 10))
                .containsExactly("a too-large");
        assertThat(codes(field("number", "a", "validate", Map.of("min", 1, "max", 9)), 0.5))
                .containsExactly("a too-small");
    }

    @Test
    void choicesComeFromTheForm() {
        var values = List.of(Map.of("label", "Một", "value", "1"));

        assertThat(codes(field("select", "a", "values", values), "2")).containsExactly("a choice");
        assertThat(codes(field("checklist", "a", "values", values), List.of("1", "2")))
                .containsExactly("a choice");
        assertThat(codes(field("radio", "a", "values", values), "1")).isEmpty();
    }

    @Test
    void rowsAndGroupsAreLookedInto() {
        var inner = field("textfield", "b", "validate", Map.of("required", true));
        var rows = field("dynamiclist", "a", "components", List.of(inner));

        assertThat(codes(rows, List.of(Map.of("b", "x"), Map.of("c", "y"))))
                .containsExactlyInAnyOrder("a[1].b required", "a[1].c unknown");
        var group = new HashMap<String, Object>(Map.of("type", "group", "components", List.of(inner)));
        assertThat(codes(group, Map.of("b", "x"), true)).isEmpty();
        assertThat(codes(group, Map.of(), true)).containsExactly("b required");
    }

    @Test
    void whatTheFormDoesNotAskForIsRefusedExceptTheReason() {
        var problems =
                validation.problems(new FormSchema("", Map.of()), Map.of("reason", "vì", "drafter", "somebody"), true);

        assertThat(problems).extracting(Problem.Field::field).containsExactly("drafter");
    }

    @Test
    void aNumberWithoutEndIsNone() {
        assertThat(codes(field("number", "a"), Double.POSITIVE_INFINITY)).containsExactly("a type");
        assertThat(codes(field("number", "a"), 1e300)).isEmpty();
    }
}
