package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Emulation groups, their members and their years. Writing is for {@code ADMIN}. */
@Service
public class Groups {

    public Optional<Group> find(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.group-unknown}
     */
    public Group require(String code) {
        throw new UnsupportedOperationException();
    }

    /** Groups that have members on a day or have none yet, in Vietnamese order of their names. */
    public List<Group> all(LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /** Member units on a day, in the group's order. */
    public List<String> members(String code, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /** Groups of which the unit is a member on a day. */
    public List<Group> ofUnit(String unit, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    public Optional<GroupYear> findYear(String code, int year, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.group-unknown}, {@code organization.group-year-unknown}
     */
    public GroupYear year(String code, int year, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /** Years that were opened, the newest first. */
    public List<Integer> years(String code) {
        throw new UnsupportedOperationException();
    }

    /** All memberships over time, in the group's order. */
    public List<Membership> memberships(String code) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.not-administrator}, {@code organization.group-exists}, {@code
     *     organization.unit-unknown} for the authority, {@code organization.code-malformed}
     */
    public Group create(NewGroup group, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a unit a member.
     *
     * @throws Problem {@code organization.group-unknown}, {@code organization.unit-unknown}, {@code
     *     organization.membership-overlaps}
     */
    public void join(String code, String unit, ValidPeriod valid, String decision, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends a membership.
     *
     * @param lastDay last day as a member, inclusive
     * @throws Problem {@code organization.not-a-member}, {@code organization.stale}
     */
    public void leave(String code, String unit, LocalDate lastDay, String decision, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records head and deputy unit of a year.
     *
     * @throws Problem {@code organization.group-year-exists}; {@code organization.not-a-member} if head or deputy is no
     *     member that year; {@code organization.head-is-deputy}
     */
    public GroupYear openYear(NewYear year, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes head, deputy or the way of signing of a year.
     *
     * @throws Problem {@code organization.stale}, and as for opening
     */
    public GroupYear changeYear(NewYear year, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sets the Tổ Giúp việc of a year from a day on; who was in it before stays on record. May be done by {@code ADMIN} and by
     * the head of the group's head unit.
     *
     * @param secretary one of the people
     * @throws Problem {@code organization.group-year-unknown}, {@code organization.team-empty}, {@code
     *     organization.person-unknown}, {@code organization.secretary-not-in-team}
     */
    public GroupYear setTeam(
            String code,
            int year,
            List<UUID> people,
            @Nullable UUID secretary,
            LocalDate from,
            String decision,
            Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** A unit's membership of a group. */
    public record Membership(String unit, String unitName, ValidPeriod valid, String decision, int version) {}

    /**
     * @param documentName null: the name
     * @param symbol null: the code
     */
    public record NewGroup(
            String code,
            String name,
            @Nullable String documentName,
            @Nullable String symbol,
            GroupType type,
            String authority) {}

    /** Head and deputy of a group's year. */
    public record NewYear(
            String group,
            int year,
            String headUnit,
            String deputyUnit,
            SigningMode mode,
            SigningOrder order,
            String decision) {}
}
