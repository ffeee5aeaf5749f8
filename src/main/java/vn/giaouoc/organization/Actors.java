package vn.giaouoc.organization;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.Vietnam;

/** Turns a person into an {@link Actor}: what the person may do and read at a moment. */
@Service
public class Actors {

    private final SnapshotRepository snapshots;

    Actors(SnapshotRepository snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * One statement, however many posts the person holds.
     *
     * @param roles of the account, as security knows them
     * @return without any standing if there is no such person
     */
    public Actor load(UUID person, String login, Set<Role> roles, Instant now) {
        return ActorRule.actor(snapshots.person(person, Vietnam.day(now)), person, login, roles, now);
    }
}
