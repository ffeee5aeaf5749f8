package vn.giaouoc.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends every way in which an account is signed in. */
@Component
class Doors {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final TokenRepository tokens;

    Doors(FindByIndexNameSessionRepository<? extends Session> sessions, TokenRepository tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    void shut(Account account) {
        sessions.findByPrincipalName(account.login()).keySet().forEach(sessions::deleteById);
        tokens.deleteAll(account.id());
    }
}
