package vn.giaouoc.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A login and the person behind it. */
record Account(
        UUID id,
        String login,
        UUID person,
        String passwordHash,
        boolean mustChange,
        @Nullable Instant disabledAt,
        Set<String> roles,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    boolean disabled() {
        return disabledAt != null;
    }
}
