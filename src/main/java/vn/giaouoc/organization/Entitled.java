package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may act for a post, and as what.
 *
 * @param post the person's own post
 * @param title the person's own title
 * @param capacityLines as printed, in capitals
 * @param basis facts and law, in Vietnamese
 * @param from first day of the power, inclusive
 * @param to last day, inclusive; null while no end is known
 * @param offered asked first on that day
 */
public record Entitled(
        UUID person,
        String name,
        String unit,
        String unitName,
        Post post,
        String title,
        Capacity capacity,
        List<String> capacityLines,
        String basis,
        LocalDate from,
        @Nullable LocalDate to,
        boolean offered,
        Ground ground) {}
