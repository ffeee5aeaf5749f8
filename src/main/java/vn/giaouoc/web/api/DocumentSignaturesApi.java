package vn.giaouoc.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.signing.SignatureVerdict;
import vn.giaouoc.signing.SignatureView;
import vn.giaouoc.signing.Signatures;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.signing.Verifications;
import vn.giaouoc.web.ProblemTexts;

/** Who signed a document, and what was last found about each signature. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentSignaturesApi {

    private final Signatures signatures;
    private final Verifications verifications;
    private final ProblemTexts texts;

    DocumentSignaturesApi(Signatures signatures, Verifications verifications, ProblemTexts texts) {
        this.signatures = signatures;
        this.verifications = verifications;
        this.texts = texts;
    }

    /**
     * @param verdict as last found; null for what is no digital signature or has no effect any more
     * @param reasons why it is not valid
     */
    record Given(
            @JsonUnwrapped SignatureView signature,
            @Nullable Verdict verdict,
            List<String> reasons) {}

    @GetMapping("/{id}/signatures")
    @Operation(summary = "Signatures, the void ones included, the oldest first, each with what was last found about it")
    Items<Given> signatures(@PathVariable String id, Actor actor, Locale locale) {
        var found = new HashMap<UUID, Map<String, SignatureVerdict>>();
        return Items.all(signatures.of(DocumentsApi.id(id), actor).stream()
                .map(one -> given(
                        one,
                        one.digital() == null || !one.hasEffect()
                                ? null
                                : found.computeIfAbsent(one.versionId(), verifications::lastFound)
                                        .get(one.digital().field()),
                        locale))
                .toList());
    }

    private Given given(SignatureView signature, @Nullable SignatureVerdict found, Locale locale) {
        if (found == null) {
            return new Given(signature, null, List.of());
        }
        return new Given(
                signature,
                found.verdict(),
                found.reasons().stream()
                        .map(reason -> texts.text(reason.flaw().code(), reason.args(), locale))
                        .toList());
    }
}
