package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.giaouoc.ProductTest;
import vn.giaouoc.web.Browser;

/** The product behind a proxy that it was told to trust, as the operations guide says; the test plays the proxy. */
@ProductTest
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1"
        })
class BehindProxyModuleTests {

    static final int FREE_ATTEMPTS = 5;

    @LocalServerPort
    int port;

    @Autowired
    AccountsForTests people;

    @Test
    void twoClientsBehindOneProxyAreSlowedApart() {
        var login = people.anybody();
        guess(port, login, "203.0.113.7", FREE_ATTEMPTS + 3);

        assertThat(answer(port, login, "203.0.113.7")).contains("throttled");
        assertThat(answer(port, login, "203.0.113.8")).contains("wrong-password");
    }

    @Test
    void whatAClientWroteIntoTheHeaderItselfChangesNothing() {
        var login = people.anybody();
        guess(port, login, "198.51.100.1, 203.0.113.9", FREE_ATTEMPTS + 3);

        assertThat(answer(port, login, "198.51.100.2, 203.0.113.9")).contains("throttled");
        assertThat(answer(port, login, "10.0.0.1, 203.0.113.9")).contains("throttled");
        assertThat(answer(port, login, "127.0.0.1, 203.0.113.9")).contains("throttled");
    }

    static void guess(int port, String login, String forwardedFor, int times) {
        for (int i = 0; i < times; i++) {
            answer(port, login, forwardedFor);
        }
    }

    /** Where a sign-in with a wrong password leads to. */
    static String answer(int port, String login, String forwardedFor) {
        var browser = new Browser(port);
        var form = Map.of("_csrf", browser.token(), "username", login, "password", "sai mật khẩu rồi");
        var headers = Map.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-For", forwardedFor);
        return browser.forged("/login", form, headers)
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
