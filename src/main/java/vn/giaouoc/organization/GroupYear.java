package vn.giaouoc.organization;

import java.util.List;
import java.util.UUID;
import vn.giaouoc.shared.ValidPeriod;

/**
 * A group in one year, as it stood on the day asked.
 *
 * @param headUnit Khối trưởng/Cụm trưởng; where that unit has been merged by the day asked, its successor
 * @param deputyUnit Khối phó/Cụm phó, likewise
 * @param members unit codes on the day asked, in the group's order
 * @param team Tổ Giúp việc on the day asked, the secretary first
 * @param standingBody unit code of the standing body above the group
 * @param decision paper that recognised head and deputy
 */
public record GroupYear(
        String group,
        int year,
        String headUnit,
        String deputyUnit,
        SigningMode mode,
        SigningOrder order,
        List<String> members,
        List<TeamMember> team,
        String standingBody,
        String decision,
        int version) {

    /** A member of the Tổ Giúp việc. */
    public record TeamMember(UUID person, String name, boolean secretary, String decision, ValidPeriod valid) {}

    /** Units whose heads sign the covenant, in the order of the members. */
    public List<String> signatories() {
        return mode == SigningMode.ALL_MEMBERS
                ? members
                : List.of(headUnit, deputyUnit).stream().distinct().toList();
    }
}
