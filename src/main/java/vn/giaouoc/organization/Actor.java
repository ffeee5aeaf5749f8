package vn.giaouoc.organization;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;

/**
 * A signed-in person with everything they may do and read at this moment. Computed anew for each request, never kept.
 *
 * @param roles of the account
 * @param holdings posts held today
 * @param standings keys under which the person may act today
 * @param readOnly keys under which the person may read but not act: an absent or replaced head's own post, the units of all
 *     holdings, their groups
 * @param overseenUnits units all of whose tasks the person reads, as head (also while absent) or office
 * @param managedUnits units that an appointment as manager names
 * @param managedGroups groups that an appointment as manager names
 * @param confirmedAt when the password was entered again for the act at hand; null if it was not
 * @param now the moment for which all this holds
 */
public record Actor(
        UUID person,
        String login,
        String name,
        Set<Role> roles,
        List<Holding> holdings,
        List<Standing> standings,
        Set<HolderKey> readOnly,
        Set<String> overseenUnits,
        Set<String> managedUnits,
        Set<String> managedGroups,
        @Nullable Instant confirmedAt,
        Instant now) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** The product itself, for loading demonstration data and for commands on the machine. Never given to a request. */
    public static Actor system(Instant now) {
        return withoutPosts(NOBODY, "system", "system", Set.of(Role.ADMIN), now);
    }

    /** An account whose person holds no post. */
    public static Actor withoutPosts(UUID person, String login, String name, Set<Role> roles, Instant now) {
        return new Actor(
                person,
                login,
                name,
                Set.copyOf(roles),
                List.of(),
                List.of(),
                Set.of(HolderKey.EVERYONE),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                now);
    }

    /** The same person, having entered the password again. */
    public Actor withConfirmedAt(Instant confirmed) {
        return new Actor(
                person,
                login,
                name,
                roles,
                holdings,
                standings,
                readOnly,
                overseenUnits,
                managedUnits,
                managedGroups,
                confirmed,
                now);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Keys under which the person may act, as text for SQL. */
    public Set<String> keys() {
        return standings.stream().map(standing -> standing.key().value()).collect(Collectors.toUnmodifiableSet());
    }

    /** Keys whose tasks are offered to the person first. */
    public Set<String> offeredKeys() {
        return standings.stream()
                .filter(Standing::offered)
                .map(standing -> standing.key().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Keys under which the person may read: those of acting, and the read-only ones. */
    public Set<String> readKeys() {
        return Stream.concat(
                        standings.stream().map(standing -> standing.key().value()),
                        readOnly.stream().map(HolderKey::value))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The best standing for something addressed to these keys: offered before merely entitled, then by rank. */
    public Optional<Standing> standingFor(Collection<HolderKey> addressed) {
        return standings.stream()
                .filter(standing -> addressed.contains(standing.key()))
                .min(Comparator.comparing(Standing::offered).reversed().thenComparing(Standing::rank));
    }

    /** Whether the person holds the post in the unit today, in whichever way, absent or not. */
    public boolean holds(String unit, Post post) {
        return holdings.stream().anyMatch(holding -> holding.unit().equals(unit) && holding.post() == post);
    }

    /** What is stored with an act done under a standing. */
    public Acting acting(Standing standing, Instant at) {
        return new Acting(
                person,
                login,
                name,
                standing.unit(),
                standing.post().name(),
                standing.capacity().name(),
                standing.capacityLines(),
                standing.basis(),
                confirmedAt,
                at);
    }
}
