package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something about who sits where has changed; published in the transaction that changes it.
 *
 * @param units codes of the units concerned; both sides of a merger
 * @param groups codes of the groups concerned
 * @param people persons concerned
 * @param effective first day of the change, Asia/Ho_Chi_Minh
 * @param actor login of who changed it
 */
public record OrganizationChanged(
        Kind kind, Set<String> units, Set<String> groups, Set<UUID> people, LocalDate effective, String actor) {

    /** What has changed. */
    public enum Kind {
        UNIT,
        MERGER,
        PERSON,
        APPOINTMENT,
        ABSENCE,
        DELEGATION,
        GROUP,
        MEMBERSHIP,
        GROUP_YEAR,
        TEAM,
        MANAGER,
        SIGNING_RULE
    }
}
