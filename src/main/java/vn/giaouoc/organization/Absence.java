package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.ValidPeriod;

/**
 * Days on which a person is away from all posts.
 *
 * @param reason short word as recorded: nghỉ phép, công tác, ốm; empty for whom it does not concern
 * @param document number of the paper it rests on
 * @param revokedFrom first day on which it no longer holds, if it was revoked
 */
public record Absence(
        UUID id,
        UUID person,
        String personName,
        String reason,
        String document,
        ValidPeriod valid,
        @Nullable LocalDate revokedFrom,
        @Nullable String revokeReason,
        int version) {

    /** Whether the person is away on a day, Asia/Ho_Chi_Minh. */
    public boolean holdsOn(LocalDate day) {
        return valid.contains(day) && (revokedFrom == null || day.isBefore(revokedFrom));
    }

    /** That somebody is away, until when and by which paper, decides who signs and is open; why is for the nearest only. */
    Absence withoutReason() {
        return new Absence(id, person, personName, "", document, valid, revokedFrom, null, version);
    }
}
