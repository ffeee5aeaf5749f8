package vn.giaouoc.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import vn.giaouoc.ProductTest;
import vn.giaouoc.signing.Verifications;

/** The one page and the one call that anybody may use without signing in. */
@ProductTest
class VerifyPageModuleTests {

    @Autowired
    private MockMvc browser;

    @Test
    void anybodyMayAskAndIsToldInPlainWords() throws Exception {
        browser.perform(get("/verify")).andExpect(status().isOk());
        browser.perform(multipart("/verify").file(file("không phải PDF")).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Không phải văn bản đã ký số")))
                .andExpect(content().string(containsString("Tệp này không phải là PDF.")));
        browser.perform(multipart("/api/v1/verifications").file(file("no PDF")).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("INVALID"))
                .andExpect(jsonPath("$.signatures").isEmpty());
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        browser.perform(multipart("/verify").file(file("x"))).andExpect(status().isForbidden());
    }

    @Test
    void anUnknownCodeIsSaidToBeUnknown() throws Exception {
        browser.perform(get("/verify").param("code", "http://localhost/verify/khong-co-1"))
                .andExpect(redirectedUrl("/verify/khong-co-1"));
        browser.perform(get("/verify/khong-co-1"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Không có văn bản nào mang mã này.")));
        browser.perform(get("/api/v1/verifications/khong-co-1")).andExpect(status().isNotFound());
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenRead() throws Exception {
        var large = new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[Verifications.MAX_BYTES + 1]);

        browser.perform(multipart("/verify").file(large).with(csrf())).andExpect(status().isContentTooLarge());
        browser.perform(multipart("/api/v1/verifications").file(large)).andExpect(status().isContentTooLarge());
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "a.pdf", "application/pdf", text.getBytes(StandardCharsets.UTF_8));
    }
}
