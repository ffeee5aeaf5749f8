package vn.giaouoc.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.organization.Role;

/**
 * An account as administrators see it; never with a password in any form.
 *
 * @param mustChangePassword true while only a one-time password is set
 * @param lastSignInAt real time; null if never
 */
public record AccountSummary(
        String login,
        UUID person,
        Set<Role> roles,
        boolean disabled,
        boolean mustChangePassword,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {}
