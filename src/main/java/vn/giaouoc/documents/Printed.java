package vn.giaouoc.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about the print of a paper while drafting it; what they left open follows from its type and issuer.
 *
 * @param recipients lines of Nơi nhận, the last the one of Lưu; null: those of its type
 * @param place before the date; null: the issuer's
 * @param version counts changes, 0 before the first
 */
public record Printed(
        @Nullable List<String> recipients, @Nullable String place, int version) {

    Optional<List<String>> givenRecipients() {
        return Optional.ofNullable(recipients);
    }

    Optional<String> givenPlace() {
        return Optional.ofNullable(place);
    }
}
