package vn.giaouoc.shared;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as what, on what basis: stored with every act that has legal effect.
 *
 * @param unit code of the unit acted for
 * @param post post whose powers are used, for example {@code HEAD}
 * @param capacity {@code NONE}, {@code Q}, {@code KT}, {@code TM}, {@code TL}, {@code TUQ}
 * @param capacityLines the lines as printed above the name, for example {@code KT. HIỆU TRƯỞNG}, {@code PHÓ HIỆU TRƯỞNG}
 * @param basis legal and factual ground in Vietnamese, as shown to the person before the act
 * @param confirmedAt when the person last re-entered the password for this act; null if not
 * @param at the moment of the act
 */
public record Acting(
        UUID person,
        String login,
        String name,
        String unit,
        String post,
        String capacity,
        List<String> capacityLines,
        String basis,
        @Nullable Instant confirmedAt,
        Instant at) {}
