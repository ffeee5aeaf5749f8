package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.ValidPeriod;

/**
 * Power to sign, given in writing for a time and for named types of document.
 *
 * @param capacity {@code TUQ}, {@code TL} or {@code KT}
 * @param types document types; never empty
 * @param fields fields it is limited to; empty for all
 * @param document number of the paper it rests on
 * @param revokedFrom first day on which it no longer holds, if it was revoked
 */
public record Delegation(
        UUID id,
        String unit,
        UUID grantor,
        String grantorName,
        UUID grantorAppointment,
        UUID grantee,
        String granteeName,
        UUID granteeAppointment,
        Capacity capacity,
        Set<String> types,
        Set<Field> fields,
        String document,
        ValidPeriod valid,
        @Nullable LocalDate revokedFrom,
        @Nullable String revokeReason,
        int version) {

    /** Whether it is in force on a day, Asia/Ho_Chi_Minh. */
    public boolean holdsOn(LocalDate day) {
        return valid.contains(day) && (revokedFrom == null || day.isBefore(revokedFrom));
    }
}
