package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;

/** Says to which keys a task of a post is addressed, and who holds such keys on a day. */
@Service
public class Routing {

    private final SnapshotRepository snapshots;
    private final GroupYearRepository years;
    private final Holders holders;

    Routing(SnapshotRepository snapshots, GroupYearRepository years, Holders holders) {
        this.snapshots = snapshots;
        this.years = years;
        this.holders = holders;
    }

    /**
     * Keys for a task of a post. Whoever has one of them that day is entitled; deputies' keys are among them only where the
     * signing rule of the type lets deputies sign. {@code SUPPORT_TEAM} and {@code SECRETARY} of a unit mean the teams of the
     * groups that the unit heads that year; {@link #addressTeam} names one of them exactly.
     *
     * @param type document type whose signing power is needed; null if none
     * @param field field of work, a name of {@link Field}; null for the one the type belongs to
     * @param at day for whose signing rules the task is addressed
     * @throws Problem {@code organization.unit-unknown}, {@code organization.field-unknown}
     */
    @Transactional(readOnly = true)
    public List<HolderKey> address(
            String unit, Post post, @Nullable String type, @Nullable String field, LocalDate at) {
        if (post == Post.SUPPORT_TEAM || post == Post.SECRETARY) {
            return teamsHeadedBy(unit, post, at);
        }
        if (post != Post.HEAD) {
            return List.of(HolderKey.post(unit, post.name()));
        }
        var staff = snapshots.units(Set.of(unit), at).staffs().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("organization.unit-unknown", unit));
        return Addresses.of(staff, unit, post, type, field(field));
    }

    private List<HolderKey> teamsHeadedBy(String unit, Post post, LocalDate at) {
        var keys = new ArrayList<HolderKey>();
        keys.add(HolderKey.post(unit, post.name()));
        for (var year : years.headedBy(unit, at.getYear())) {
            keys.addAll(addressTeam(year.group(), year.year(), post));
        }
        return List.copyOf(keys);
    }

    private static @Nullable Field field(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Arrays.stream(Field.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("organization.field-unknown", name));
    }

    /**
     * Keys for a task of a group's Tổ Giúp việc.
     *
     * @param post {@code SUPPORT_TEAM} for every member, {@code SECRETARY} for its secretary
     */
    public List<HolderKey> addressTeam(String group, int year, Post post) {
        return List.of(post == Post.SECRETARY ? HolderKey.secretary(group, year) : HolderKey.team(group, year));
    }

    /**
     * Who may act under one of these keys on a day, the first to be asked first, each person once. An empty list means that
     * nobody is entitled: say so to the unit's office and the group head, never skip. For {@code unit:U} and {@code group:G}:
     * everybody with a post there; {@code everyone} names nobody.
     */
    @Transactional(readOnly = true)
    public List<Holder> holders(Collection<HolderKey> keys, LocalDate at) {
        return holders.of(keys, at);
    }

    /**
     * @param login null if the person has no account
     * @param unit code of the unit the person acts for
     */
    public record Holder(
            UUID person,
            String name,
            @Nullable String login,
            String unit,
            Post post,
            Capacity capacity,
            boolean offered) {}
}
