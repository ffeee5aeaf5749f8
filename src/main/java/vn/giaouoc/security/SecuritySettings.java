package vn.giaouoc.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sessionIdle a session unused for so long ends
 * @param sessionAbsolute a session this old ends, used or not
 * @param confirmation how long a re-entered password counts
 * @param longestToken the longest life a client may ask for its token
 * @param parallelHashes how many passwords are hashed at once; each takes 19 MiB
 * @param secureCookies whether cookies are sent over TLS only
 */
@ConfigurationProperties("giaouoc.security")
record SecuritySettings(
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionAbsolute,
        @DefaultValue("5m") Duration confirmation,
        @DefaultValue("2160h") Duration longestToken,
        @DefaultValue("2") int parallelHashes,
        @DefaultValue("false") boolean secureCookies) {}
