package vn.giaouoc.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.HolderKey;

/**
 * One key under which a person may act today, and as what.
 *
 * @param key what tasks are addressed to
 * @param offered the task is offered to this person first; otherwise only entitled
 * @param capacityLines as printed above the name, in capitals: {@code KT. HIỆU TRƯỞNG}, {@code PHÓ HIỆU TRƯỞNG}
 * @param basis facts and law it rests on, in Vietnamese, as shown before the act
 * @param unit code of the unit acted for: the one of the post, also where the key names a unit merged into it
 * @param post post whose powers are used
 * @param appointment the person's own appointment
 * @param delegation the delegation used, if any
 * @param rank 0 for the head in office; the lower acts first
 */
public record Standing(
        HolderKey key,
        boolean offered,
        Capacity capacity,
        List<String> capacityLines,
        String basis,
        String unit,
        Post post,
        UUID appointment,
        @Nullable UUID delegation,
        int rank) {}
