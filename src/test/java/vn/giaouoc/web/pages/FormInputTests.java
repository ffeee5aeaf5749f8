package vn.giaouoc.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form sends, as the values that a task takes. */
class FormInputTests {

    private static final Map<String, Object> FORM =
            Map.of("components", List.of(Map.of("type", "number", "key", "value")));

    private static Object read(String typed) {
        return FormInput.of(Map.of("f.value", new String[] {typed})).read(FORM).get("value");
    }

    @Test
    void readsNumbersAsTheyAreWrittenHere() {
        assertThat(read("1 250")).isEqualTo(1250L);
        assertThat(read("98,5")).isEqualTo(new BigDecimal("98.5"));
        assertThat(read("-3")).isEqualTo(-3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-999999999",
                "1e999999999",
                "1e-41",
                "abc",
                "12345678901234567890123456789012345678901234567890"
            })
    void leavesAsTextWhatNobodyMeansByANumber(String typed) {
        assertThat(read(typed)).isEqualTo(typed);
    }
}
