package vn.giaouoc.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trust folder of authorities ({@code *.pem}, {@code *.crt}), time stamp authorities ({@code tsa-*}) and revocation
 *     lists ({@code *.crl}); read anew when a file changes
 * @param tsa time stamp service by RFC 3161; unset: the demonstration's own, where there is one
 * @param lease how long the server may take for one signature before another may take over
 * @param outside how long a file given out to be signed elsewhere may come back
 * @param token a token or security module by PKCS#11
 * @param remote a remote signing service by CSC API v2
 */
@ConfigurationProperties("giaouoc.signing")
record SigningSettings(
        @Nullable Path trust,
        @Nullable URI tsa,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("10m") Duration outside,
        @Nullable Token token,
        @Nullable Remote remote) {

    /**
     * @param library its PKCS#11 driver
     * @param slot index, 0 for the first
     * @param pinFile holds the PIN and nothing else, readable by us only; never a setting of its own, so that it stands in no
     *     environment
     */
    record Token(Path library, @DefaultValue("0") int slot, Path pinFile) {}

    /**
     * @param url base of the API, ending in {@code /csc/v2}
     * @param secretFile holds the client secret and nothing else
     * @param pinFile holds the PIN that releases the credentials; unset where none is asked
     */
    record Remote(
            URI url,
            String clientId,
            Path secretFile,
            @Nullable Path pinFile,
            @DefaultValue("10s") Duration timeout) {}
}
