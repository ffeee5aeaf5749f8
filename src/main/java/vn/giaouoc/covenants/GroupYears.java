package vn.giaouoc.covenants;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;

/** A group's year as its members see it. */
@Service
public class GroupYears {

    GroupYears() {}

    /**
     * The year at a glance, in at most six statements.
     *
     * @throws Problem {@code covenants.year-unknown} if there is no case of this year, or the actor may not see it
     */
    public GroupYearView view(String group, int year, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The same, or nothing. */
    public Optional<GroupYearView> find(String group, int year, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Years that the actor may see, of one group or of all, newest first. */
    public List<YearSummary> list(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
