package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.ValidPeriod;

/**
 * A unit over time.
 *
 * @param unit as last known on the day asked
 * @param forms its names and shapes, the newest first
 * @param posts posts with their official titles and everybody who ever held them, the newest holder first
 * @param absences of its people, the newest first
 * @param delegations given in the unit, the newest first
 * @param memberships groups it is or was a member of
 * @param predecessors units merged into it
 */
public record UnitHistory(
        Unit unit,
        List<Form> forms,
        List<PostHistory> posts,
        List<Absence> absences,
        List<Delegation> delegations,
        List<Membership> memberships,
        List<Predecessor> predecessors) {

    /** A name and shape of the unit. */
    public record Form(
            String name, String shortName, @Nullable String parent, String decision, ValidPeriod valid) {}

    /**
     * @param vacant nobody holds it on the day asked
     */
    public record PostHistory(Post post, String title, boolean vacant, List<Appointment> holders) {}

    /** Membership in a group. */
    public record Membership(String group, String groupName, ValidPeriod valid) {}

    /** A unit merged into this one. */
    public record Predecessor(String code, String name, LocalDate mergedFrom) {}
}
