package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;

/**
 * Answers who may sign a type of document for a unit on a day, in which capacity, on what basis.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Art. 13; until 04/03/2020 Decree 110/2004/NĐ-CP, Art. 10. Who of the entitled is asked first
 * is our assumption (issue 2): head in office, Q., deputy in charge, then deputy of the field, then TUQ.
 */
@Service
public class SigningAuthority {

    /**
     * @param type document type, for example {@code COVENANT}
     * @param field field of work; null if none is known
     * @throws Problem {@code organization.unit-unknown} if there is no such unit on that day, {@code
     *     organization.document-type-unknown} if there is no rule for the type
     */
    public Answer whoMaySign(String unit, String type, @Nullable Field field, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param entitled everybody who may sign that day, the first to be asked first; empty if nobody may
     * @param offeredTo those of them who are asked
     * @param situation why it is these; its text is message {@code organization.situation.<name>}
     * @param explanation the same as a Vietnamese sentence with names and days
     */
    public record Answer(List<Entitled> entitled, List<Entitled> offeredTo, Situation situation, String explanation) {}

    /** Where the unit's headship stands on the day. */
    public enum Situation {
        HEAD_IN_OFFICE,
        ACTING_HEAD,
        DEPUTY_IN_CHARGE,
        HEAD_ABSENT,
        HEAD_VACANT,
        NOBODY_ENTITLED
    }
}
