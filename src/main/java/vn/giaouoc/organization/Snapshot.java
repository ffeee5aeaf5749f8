package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of some units, and perhaps of one person, on a day: read in one statement.
 *
 * @param rules signing rules of the day
 * @param citations articles of the day by ground
 * @param person null if none was asked for or there is none
 */
record Snapshot(
        LocalDate at,
        List<UnitPart> units,
        List<SigningRule> rules,
        Map<String, String> citations,
        @Nullable PersonPart person) {

    /**
     * @param headTitle null if no head was ever appointed and no title recorded
     */
    record UnitPart(
            Unit unit,
            List<String> predecessors,
            @Nullable String headTitle,
            List<UnitStaff.Seat> seats,
            List<Delegation> delegations,
            List<String> groups) {}

    /**
     * @param teams support teams of which the person is a member
     * @param formerHeadOf codes of units whose head the person was until lately
     */
    record PersonPart(
            UUID id,
            String name,
            List<Team> teams,
            List<String> formerHeadOf,
            List<String> managedUnits,
            List<String> managedGroups) {}

    /** A group's year in whose team a person is. */
    record Team(String group, int year, boolean secretary) {}

    List<UnitStaff> staffs() {
        return units.stream().map(this::staff).toList();
    }

    Optional<UnitStaff> staff(String code) {
        return units.stream()
                .filter(part -> part.unit().code().equals(code))
                .findFirst()
                .map(this::staff);
    }

    private UnitStaff staff(UnitPart part) {
        return new UnitStaff(
                part.unit(),
                at,
                part.predecessors(),
                part.headTitle() == null ? "Thủ trưởng" : part.headTitle(),
                part.seats(),
                part.delegations(),
                rules.stream().collect(Collectors.toMap(SigningRule::type, Function.identity())),
                citations);
    }
}
