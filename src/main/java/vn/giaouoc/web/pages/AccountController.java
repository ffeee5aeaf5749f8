package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.security.AccountSummary;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.shared.Problem;

/** Signing in, and one's own password. */
@Controller
class AccountController {

    private static final Set<String> KNOWN_ERRORS = Set.of("wrong-password", "throttled", "busy");

    private final Accounts accounts;
    private final Pages pages;

    AccountController(Accounts accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @GetMapping("/login")
    ModelAndView login(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(defaultValue = "") String wait,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var why = error == null
                ? null
                : pages.text(
                        request,
                        "login.error." + (KNOWN_ERRORS.contains(error) ? error : "wrong-password"),
                        wait.replaceAll("\\D", ""));
        var signedOut = request.getParameter("signed-out") != null;
        return Pages.show("account/login", new AccountPages.LoginPage(why, signedOut, Pages.local(next, "")));
    }

    @GetMapping("/password")
    ModelAndView password(Actor actor) {
        var forced = accounts.find(actor.login())
                .map(AccountSummary::mustChangePassword)
                .orElse(false);
        return Pages.show("account/password", new AccountPages.PasswordPage(forced));
    }

    @PostMapping("/password")
    String change(
            @RequestParam String current,
            @RequestParam String replacement,
            @RequestParam String repeat,
            Actor actor,
            HttpServletRequest request) {
        if (!replacement.equals(repeat)) {
            throw Problem.invalid("web.password.differs")
                    .withFields(List.of(new Problem.Field("repeat", "web.password.differs")));
        }
        accounts.changePassword(actor.login(), current, replacement, request.getRemoteAddr());
        return pages.done(request, "/login", "password.done");
    }
}
