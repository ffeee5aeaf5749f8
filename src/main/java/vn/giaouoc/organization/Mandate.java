package vn.giaouoc.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.ValidPeriod;

/**
 * The power that an act rests on, as the records of the day say.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 13.
 *
 * @param appointment the person's own
 * @param delegation used beside it; null if the appointment itself gives the power
 * @param valid days on which all of it holds: the appointment, the delegation, and for a TUQ the grantor's appointment
 * @param types document types the delegation names; empty for all
 */
public record Mandate(UUID appointment, @Nullable UUID delegation, ValidPeriod valid, List<String> types) {

    /** Whether it reaches a type of document. */
    public boolean covers(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
