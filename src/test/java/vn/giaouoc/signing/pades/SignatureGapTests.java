package vn.giaouoc.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the child appended is believed only if it is one empty gap behind the base, with everything else covered. */
class SignatureGapTests {

    private static final byte[] BASE = ascii("%PDF-1.7 base %%EOF\n");
    /** As long as the numbers below say: base 20, head 40, gap 10, tail 8. */
    private static final String HEAD = "/ByteRange [0 60 70 8] /Contents        ";

    @Test
    void theSignatureGoesIntoTheGapAndNowhereElse() {
        var appended = ascii(HEAD + "<00000000> %%EOF\n ");

        var filled = SignatureGap.in(BASE, appended, 4).filled(new byte[] {1, 2, (byte) 0xAB});

        assertThat(new String(filled, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-1.7 base %%EOF\n" + HEAD + "<0102ab00> %%EOF\n ");
    }

    @Test
    void theHashCoversEverythingButTheGap() {
        var hash = SignatureGap.in(BASE, ascii(HEAD + "<00000000> %%EOF\n "), 4).sha256();
        var other =
                SignatureGap.in(BASE, ascii(HEAD + "<00000000> %%EOF\n%"), 4).sha256();
        var base = Arrays.copyOf(BASE, BASE.length);
        base[9] = 'B';

        assertThat(other).isNotEqualTo(hash);
        assertThat(SignatureGap.in(base, ascii(HEAD + "<00000000> %%EOF\n "), 4).sha256())
                .isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/ByteRange [0 60 70 8] /Contents        <00000000> %%EOF\n  ",
                "/ByteRange [0 60 70 8] /Contents        <0000000> %%EOF\n  ",
                "/ByteRange [0 60 70 8] /Contents        <000a0000> %%EOF\n ",
                "/ByteRange [1 60 70 8] /Contents        <00000000> %%EOF\n ",
                "/ByteRange [0 60 71 7] /Contents        <000000000> %%EOF\n",
                "/ByteRange [0 10 20 58]/Contents        <00000000> %%EOF\n ",
                "/ByteRange [0 60 70 8] /Contents        <00000000> /ByteRange",
                "/ByteRange [0 999999999 999999999 999999999] /Contents <00000000> %%EOF\n "
            })
    void anythingElseIsRefused(String appended) {
        assertThatThrownBy(() -> SignatureGap.in(BASE, ascii(appended), 4)).isInstanceOf(SignatureGap.Malformed.class);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
