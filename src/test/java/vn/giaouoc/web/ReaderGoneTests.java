package vn.giaouoc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ReaderGoneTests {

    private final ReaderGone resolver = new ReaderGone();

    @Test
    void aReaderWhoLeftGetsNoAnswerAndNoError() {
        var left = new ClientAbortException(new IOException("Broken pipe"));
        assertThat(resolve(new AsyncRequestNotUsableException("failed to write", left)))
                .isTrue();
        assertThat(resolve(new IllegalStateException("while writing", left))).isTrue();
    }

    @Test
    void aPipeThatBreaksElsewhereStaysAFailure() {
        assertThat(resolve(new IOException("Broken pipe"))).isFalse();
    }

    private boolean resolve(Exception failure) {
        var response = new MockHttpServletResponse();
        var answer = resolver.resolveException(new MockHttpServletRequest("GET", "/x"), response, null, failure);
        assertThat(response.getStatus()).isEqualTo(200);
        return answer != null && answer.isEmpty();
    }
}
