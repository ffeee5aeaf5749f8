package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tasks?scope=unit&q=Đài", "/groups/CM-K07/years/2024"})
    void comesBackToAPageOfOurOwn(String next) {
        assertThat(SignInPages.isLocal(next)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https:evil",
                "https://evil.example/",
                "javascript:alert(1)",
                "",
                "evil",
                "/tasks\r\nLocation: //evil",
                "/\t/evil",
                "\\\\evil"
            })
    void goesNowhereElse(String next) {
        assertThat(SignInPages.isLocal(next)).isFalse();
    }
}
