package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** What a manager may see: units and groups named in an appointment as manager. Writing is for {@code ADMIN}. */
@Service
public class Managers {

    public List<Scope> ofPerson(UUID person) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param unit either this
     * @param group or this
     * @throws Problem {@code organization.manager-scope}, {@code organization.manager-overlaps}
     */
    public Scope grant(
            UUID person,
            @Nullable String unit,
            @Nullable String group,
            ValidPeriod valid,
            String decision,
            Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param lastDay last day, inclusive
     * @throws Problem {@code organization.stale}
     */
    public Scope end(UUID id, LocalDate lastDay, int version, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** One unit or one group. */
    public record Scope(
            UUID id,
            UUID person,
            @Nullable String unit,
            @Nullable String group,
            ValidPeriod valid,
            String decision,
            int version) {}
}
