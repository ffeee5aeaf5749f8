package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.giaouoc.signing.Reason;
import vn.giaouoc.signing.Verdict;
import vn.giaouoc.signing.Verification;
import vn.giaouoc.signing.Verifications;
import vn.giaouoc.web.ProblemTexts;
import vn.giaouoc.web.Strangers;

/** Whether a paper is genuine; for anybody. */
@RestController
@RequestMapping("/api/v1/verifications")
@SecurityRequirements
class VerificationsApi {

    private final Verifications verifications;
    private final Strangers strangers;
    private final ProblemTexts texts;

    VerificationsApi(Verifications verifications, Strangers strangers, ProblemTexts texts) {
        this.verifications = verifications;
        this.strangers = strangers;
        this.texts = texts;
    }

    record Why(String code, String text) {}

    record Signature(
            @Nullable String field,
            @Nullable String unit,
            String name,
            List<String> capacityLines,
            @Nullable Instant signedAt,
            boolean timeProven,
            @Nullable String certificateIssuer,
            boolean onPaper,
            Verdict verdict,
            List<Why> reasons) {}

    record Answer(
            Verdict verdict,
            Verification.Headline headline,
            String summary,
            List<Why> reasons,
            List<Signature> signatures,
            Verification.@Nullable Paper paper,
            String sha256,
            Instant checkedAt) {}

    @PostMapping
    @Operation(
            summary = "Check a file: VALID only for the exact bytes of an issued paper of this system. At most 20 MB")
    Answer check(@RequestParam MultipartFile file, Locale locale, HttpServletRequest request) throws IOException {
        var found = strangers.check(file, request.getRemoteAddr(), verifications::ofFile);
        return answer(found, "verify.head.", locale);
    }

    @GetMapping("/{code}")
    @Operation(summary = "The paper with the code printed on it; compare its sha256 with that of the file at hand")
    Answer byCode(@PathVariable String code, Locale locale, HttpServletRequest request) {
        strangers.admit(Strangers.Asking.CODE, request.getRemoteAddr());
        var found = verifications.byCode(code, Strangers.network(request.getRemoteAddr()));
        return answer(found, found.verdict() == Verdict.VALID ? "verify.by-code." : "verify.head.", locale);
    }

    private Answer answer(Verification found, String words, Locale locale) {
        return new Answer(
                found.verdict(),
                found.headline(),
                texts.text(
                        "web." + words
                                + found.headline()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        List.of(),
                        locale),
                why(found.reasons(), locale),
                found.signatures().stream()
                        .map(line -> new Signature(
                                line.field(),
                                line.unit(),
                                line.name(),
                                line.capacityLines(),
                                line.signedAt(),
                                line.proven(),
                                line.issuer(),
                                line.onPaper(),
                                line.verdict(),
                                why(line.reasons(), locale)))
                        .toList(),
                found.paper(),
                found.sha256(),
                found.checkedAt());
    }

    private List<Why> why(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason ->
                        new Why(reason.flaw().code(), texts.text(reason.flaw().code(), reason.args(), locale)))
                .toList();
    }
}
