package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaouoc.ProductTest;

/** The product as it starts by itself: nobody chooses the address that is counted. */
@ProductTest
class WithoutProxyModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    AccountsForTests people;

    @Test
    void aNewForwardedAddressForEachGuessHelpsNobody() {
        var login = people.anybody();
        for (int i = 1; i <= BehindProxyModuleTests.FREE_ATTEMPTS + 3; i++) {
            BehindProxyModuleTests.answer(port, login, "203.0.113." + i);
        }

        assertThat(BehindProxyModuleTests.answer(port, login, "203.0.113.200")).contains("throttled");
    }
}
