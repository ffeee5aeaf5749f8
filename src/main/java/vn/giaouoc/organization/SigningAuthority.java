package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.Problem;

/**
 * Answers who may sign a type of document for a unit on a day, in which capacity, on what basis.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Art. 13; until 04/03/2020 Decree 110/2004/NĐ-CP, Art. 10. Who of the entitled is asked first
 * is our assumption (issue 2): head in office, Q., deputy in charge, then deputy of the field, then TUQ.
 */
@Service
public class SigningAuthority {

    private final SnapshotRepository snapshots;

    SigningAuthority(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * For a unit that has been merged by then, its successor answers.
     *
     * @param type document type, for example {@code COVENANT}
     * @param field field of work; null for the one the type belongs to
     * @throws Problem {@code organization.unit-unknown} if there is no such unit on that day, {@code
     *     organization.document-type-unknown} if there is no rule for the type
     */
    @Transactional(readOnly = true)
    public Answer whoMaySign(String unit, String type, @Nullable Field field, LocalDate at) {
        var snapshot = snapshots.units(Set.of(unit), at);
        var staff = snapshot.staffs().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("organization.unit-unknown", unit));
        if (!staff.rules().containsKey(type) || type.equals(SigningRule.ANY)) {
            throw Problem.invalid("organization.document-type-unknown", type);
        }
        return answer(staff, type, field);
    }

    static Answer answer(UnitStaff staff, String type, @Nullable Field field) {
        var keys = Set.copyOf(Addresses.of(staff, staff.unit().code(), Post.HEAD, type, field));
        var entitled = new ArrayList<Entitled>();
        for (var power : Powers.of(staff)) {
            var standings = power.standings(staff).stream()
                    .filter(standing -> keys.contains(standing.key()))
                    .toList();
            if (!standings.isEmpty()) {
                entitled.add(power.entitled(staff, standings.stream().anyMatch(Standing::offered)));
            }
        }
        entitled.sort(Comparator.comparing(Entitled::offered).reversed().thenComparing(Entitled::ground));
        var offered = entitled.stream().filter(Entitled::offered).toList();
        var situation = entitled.isEmpty() ? Situation.NOBODY_ENTITLED : situation(staff, entitled.get(0));
        return new Answer(
                List.copyOf(entitled), offered, situation, new CapacityText(staff).explanation(situation, offered));
    }

    private static Situation situation(UnitStaff staff, Entitled first) {
        return switch (first.ground()) {
            case HEAD -> Situation.HEAD_IN_OFFICE;
            case ACTING_HEAD -> Situation.ACTING_HEAD;
            case DEPUTY_IN_CHARGE -> Situation.DEPUTY_IN_CHARGE;
            case DEPUTY_OF_FIELD, DEPUTY_ASSIGNED, BY_ORDER, BY_DELEGATION, POST ->
                new CapacityText(staff).head().isPresent() ? Situation.HEAD_ABSENT : Situation.HEAD_VACANT;
        };
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
