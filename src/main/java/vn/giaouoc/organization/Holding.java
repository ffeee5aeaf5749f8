package vn.giaouoc.organization;

import java.util.UUID;
import vn.giaouoc.shared.ValidPeriod;

/**
 * A post that a person holds today.
 *
 * @param absent the person is away today, so reads but does not act
 */
public record Holding(
        UUID appointment,
        String unit,
        String unitName,
        Post post,
        String title,
        AppointmentStatus status,
        ValidPeriod valid,
        boolean absent) {}
