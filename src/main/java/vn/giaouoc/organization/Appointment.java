package vn.giaouoc.organization;

import java.util.Set;
import java.util.UUID;
import vn.giaouoc.shared.ValidPeriod;

/**
 * Who holds which post of which unit, how, and from when to when.
 *
 * @param title official title as printed, without any {@code Q.}
 * @param fields fields assigned on the day asked; of deputies only
 * @param decision number of the paper it rests on
 */
public record Appointment(
        UUID id,
        UUID person,
        String personName,
        String unit,
        Post post,
        String title,
        AppointmentStatus status,
        Set<Field> fields,
        ValidPeriod valid,
        String decision,
        int version) {}
