package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.Verifications;
import vn.giaouoc.web.Strangers;

/** Is this paper genuine? For anybody, without signing in; reached by the QR code on the paper. */
@Controller
class VerifyController {

    private final Verifications verifications;
    private final Strangers strangers;
    private final Pages pages;

    VerifyController(Verifications verifications, Strangers strangers, Pages pages) {
        this.verifications = verifications;
        this.strangers = strangers;
        this.pages = pages;
    }

    @GetMapping("/verify")
    Object ask(@RequestParam(defaultValue = "") String code) {
        var typed = code.strip();
        // people copy the whole address as often as the code
        var bare = typed.substring(typed.lastIndexOf('/') + 1);
        return bare.matches("[A-Za-z0-9_-]{1,64}")
                ? Pages.to("/verify/" + bare)
                : Pages.show("verify/page", VerifyPages.VerifyPage.empty());
    }

    @GetMapping("/verify/{code}")
    ModelAndView byCode(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        try {
            strangers.admit(Strangers.Asking.CODE, request.getRemoteAddr());
            var found = verifications.byCode(code, Strangers.network(request.getRemoteAddr()));
            return Pages.show("verify/page", new VerifyPages.VerifyPage(found, null, null, code));
        } catch (Problem refused) {
            return refused(refused, code, request, response);
        }
    }

    /** Shows the answer at once: nothing was changed that a second look could repeat. */
    @PostMapping("/verify")
    ModelAndView check(@RequestParam MultipartFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var found = strangers.check(file, request.getRemoteAddr(), verifications::ofFile);
            return Pages.show("verify/page", new VerifyPages.VerifyPage(found, name(file), null, ""));
        } catch (Problem refused) {
            return refused(refused, "", request, response);
        }
    }

    private ModelAndView refused(
            Problem refused, String code, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                switch (refused.kind()) {
                    case NOT_FOUND -> 404;
                    case TOO_OFTEN -> 429;
                    case TOO_LARGE -> 413;
                    default -> 422;
                });
        return Pages.show("verify/page", new VerifyPages.VerifyPage(null, null, pages.detail(request, refused), code));
    }

    private static @Nullable String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null || name.isBlank() ? null : name.substring(0, Math.min(name.length(), 200));
    }
}
