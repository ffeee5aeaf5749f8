package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.security.Accounts;
import vn.giaouoc.security.Tokens;

/** The two calls that need no token. */
@RestController
@RequestMapping("/api/v1")
@SecurityRequirements
class TokensApi {

    private final Tokens tokens;
    private final Accounts accounts;

    TokensApi(Tokens tokens, Accounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    record TokenRequest(String username, String password, String name, Integer hours) {

        @Override
        public String toString() {
            return "TokenRequest[" + username + "]";
        }
    }

    record Token(String token, Instant expiresAt) {}

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A token, for the header Authorization: Bearer")
    Token issue(@RequestBody TokenRequest body, HttpServletRequest request) {
        var issued = tokens.issue(body.username(), body.password(), body.name(), body.hours(), request.getRemoteAddr());
        return new Token(issued.token(), issued.expiresAt());
    }

    record PasswordChange(String username, String password, String newPassword) {

        @Override
        public String toString() {
            return "PasswordChange[" + username + "]";
        }
    }

    @PostMapping("/password-changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "A new password of one's own; also for a one-time password. Ends all sessions and tokens")
    void changePassword(@RequestBody PasswordChange body, HttpServletRequest request) {
        accounts.changePassword(body.username(), body.password(), body.newPassword(), request.getRemoteAddr());
    }
}
