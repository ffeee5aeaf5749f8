package vn.giaouoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionLimitsFilterTests {

    private static final Instant SIGNED_IN = Instant.parse("2026-01-05T01:00:00Z");
    private static final SecuritySettings SETTINGS = new SecuritySettings(
            Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(5), Duration.ofHours(1), 1, false);

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aSessionEndsAfterTwelveHoursEvenIfItIsUsed() throws Exception {
        assertThat(stillSignedInAfter(Duration.ofHours(12))).isTrue();
        assertThat(stillSignedInAfter(Duration.ofHours(12).plusSeconds(1))).isFalse();
    }

    private static boolean stillSignedInAfter(Duration time) throws Exception {
        var signedIn = new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "ai.do", new TreeSet<>(), false, SIGNED_IN);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        var clock = new WallClock(Clock.fixed(SIGNED_IN.plus(time), ZoneOffset.UTC));

        new SessionLimitsFilter(SETTINGS, clock)
                .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), new MockFilterChain());

        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
