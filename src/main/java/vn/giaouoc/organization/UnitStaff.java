package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.LegalSource;
import vn.giaouoc.shared.ValidPeriod;

/**
 * Everything about a unit on one day that decides who may act for it. From it alone the powers are computed.
 *
 * @param at the day, Asia/Ho_Chi_Minh
 * @param predecessors codes of units merged into this one by that day, also over several steps
 * @param headTitle official title of the head's post, also while nobody holds it
 * @param seats appointments in force on the day
 * @param delegations delegations in force on the day
 * @param rules signing rules of the day by document type
 * @param citations article of law of the day by ground; {@code COLLECTIVE} for the collective regime
 */
public record UnitStaff(
        Unit unit,
        LocalDate at,
        List<String> predecessors,
        String headTitle,
        List<Seat> seats,
        List<Delegation> delegations,
        Map<String, SigningRule> rules,
        Map<String, String> citations) {

    /** The unit's code, then those of the units merged into it. */
    public List<String> codes() {
        return Stream.concat(Stream.of(unit.code()), predecessors.stream()).toList();
    }

    /** The rule for a type; the general one where the type has none of its own. */
    public SigningRule rule(@Nullable String type) {
        var own = type == null ? null : rules.get(type);
        return own != null ? own : rules.getOrDefault(SigningRule.ANY, NOTHING_KNOWN);
    }

    // before the first dated row, only the head's own power is certain
    private static final SigningRule NOTHING_KNOWN =
            new SigningRule(SigningRule.ANY, null, false, false, new LegalSource(""), ValidPeriod.from(LocalDate.MIN));

    /**
     * @param absence of the person on the day; null if present
     */
    public record Seat(Appointment appointment, @Nullable Absence absence) {

        public boolean present() {
            return absence == null;
        }
    }
}
