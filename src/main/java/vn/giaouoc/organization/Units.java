package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Units and what became of them. Writing is for {@code ADMIN}. */
@Service
public class Units {

    /** The unit as it was on a day on which it existed. */
    public Optional<Unit> find(String code, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.unit-unknown} if there was no such unit on that day
     */
    public Unit require(String code, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /** The unit as last known on a day, also after it ended or was merged. */
    public Optional<Unit> lastKnown(String code, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /** Units that existed on a day, in Vietnamese order of their names. */
    public List<Unit> all(LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /** Names as last known on a day, by code; unknown codes are absent. */
    public Map<String, String> names(Collection<String> codes, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Who is in the unit on a day.
     *
     * @throws Problem {@code organization.unit-unknown}
     */
    public UnitStaff staff(String code, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Everything the unit's page shows, over all time.
     *
     * @throws Problem {@code organization.unit-unknown}
     */
    public UnitHistory history(String code, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws Problem {@code organization.not-administrator}, {@code organization.unit-exists}, {@code
     *     organization.unit-unknown} for the parent, {@code organization.code-malformed}
     */
    public Unit create(NewUnit unit, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes name, parent, kind, regime or place from a day on; what was before stays on record.
     *
     * @throws Problem {@code organization.stale} if somebody changed the unit meanwhile
     */
    public Unit change(String code, UnitChange change, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Merges units into another one. From the day on the old units are history: their appointments and memberships end the day
     * before, the successor takes their place in groups it is not yet in, and its people inherit what is addressed to them.
     *
     * @throws Problem {@code organization.merge-into-itself}, {@code organization.unit-unknown}, {@code organization.stale}
     */
    public Unit merge(Merger merger, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param collective what the head of a collective body signs for ({@code Ủy ban nhân dân}); null elsewhere
     * @param place null: the parent's, else empty
     */
    public record NewUnit(
            String code,
            String name,
            String shortName,
            @Nullable String parent,
            String kind,
            Regime regime,
            @Nullable String place,
            @Nullable String collective,
            ValidPeriod valid) {}

    /**
     * @param from first day of the new shape
     * @param decision number of the paper
     */
    public record UnitChange(
            String name,
            String shortName,
            @Nullable String parent,
            String kind,
            Regime regime,
            @Nullable String place,
            @Nullable String collective,
            LocalDate from,
            String decision) {}

    /**
     * @param units codes of the units that end, with the versions seen
     * @param into code of the successor, which exists on the day
     * @param from first day on which only the successor exists
     */
    public record Merger(Map<String, Integer> units, String into, LocalDate from, String decision) {}
}
