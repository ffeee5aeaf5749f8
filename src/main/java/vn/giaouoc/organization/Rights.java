package vn.giaouoc.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Problem;

/** Who may write what of the organisation, and the checks that every command begins with. */
final class Rights {

    private Rights() {}

    static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw Problem.notAllowed("organization.not-administrator");
        }
    }

    /** One's own absences and delegations by oneself; for others only as administrator. */
    static void requireOwnOrAdministrator(UUID person, Actor actor) {
        if (!actor.has(Role.ADMIN) && !actor.person().equals(person)) {
            throw Problem.notAllowed("organization.not-own");
        }
    }

    /** Why people of a unit are away is known to their colleagues and to administrators. */
    static boolean seesReasons(String unit, Actor reader) {
        return reader.has(Role.ADMIN)
                || reader.holdings().stream().anyMatch(holding -> holding.unit().equals(unit));
    }

    static String requireText(@Nullable String text, String code) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid(code);
        }
        return text.strip();
    }

    static String requireCode(String code, String pattern) {
        if (!code.matches(pattern)) {
            throw Problem.invalid("organization.code-malformed", code);
        }
        return code;
    }
}
