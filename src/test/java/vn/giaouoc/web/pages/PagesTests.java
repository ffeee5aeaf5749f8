package vn.giaouoc.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a form may send the browser back to. */
class PagesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil",
                "/\\evil",
                "\\evil",
                "https:evil",
                "https://evil",
                "evil",
                "",
                "/\t/evil",
                "/\r/evil",
                "/\n/evil",
                "/tasks\u0000"
            })
    void noFormLeadsToAnotherServer(String back) {
        assertThat(Pages.local(back, "/tasks")).isEqualTo("/tasks");
    }

    @Test
    void aPageOfOursIsKeptWithItsSearch() {
        assertThat(Pages.local("/documents?q=thi+đua#rows", "/")).isEqualTo("/documents?q=thi+đua#rows");
    }
}
