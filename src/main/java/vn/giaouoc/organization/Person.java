package vn.giaouoc.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the organisation. Contact data is null where the reader may not see it.
 *
 * @param code number of the personnel file, as in imports
 * @param login name under which the person signs in; null without an account
 */
public record Person(
        UUID id,
        String code,
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String login,
        int version) {}
