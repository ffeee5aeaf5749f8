package vn.giaouoc.documents;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.AppointmentStatus;
import vn.giaouoc.organization.Capacity;
import vn.giaouoc.organization.Holding;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Standing;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.ValidPeriod;
import vn.giaouoc.shared.Vietnam;

/** A unit of its own with people who hold its posts, for tests of papers and signatures. */
public final class DocumentWorld {

    private static final Instant NOW = Instant.parse("2024-07-16T01:00:00Z");

    public final String unit = "T" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);

    /** Somebody who holds a post of the unit. */
    public Actor holder(Post post) {
        return actor(unit, List.of(HolderKey.post(unit, post.name())), post);
    }

    /** Somebody of the unit who holds no post that anything is addressed to. */
    public Actor officer() {
        return holder(Post.EMULATION_OFFICER);
    }

    /** Somebody of another unit. */
    public Actor stranger() {
        return new DocumentWorld().holder(Post.HEAD);
    }

    public static Actor actor(String unit, List<HolderKey> keys, Post post) {
        var person = Ids.next();
        var appointment = Ids.next();
        var day = Vietnam.day(NOW);
        var standings = keys.stream()
                .map(key -> new Standing(
                        key, true, Capacity.NONE, List.of(post.name()), "thử", unit, post, appointment, null, 0))
                .toList();
        var holding = new Holding(
                appointment, unit, unit, post, post.name(), AppointmentStatus.FULL, ValidPeriod.from(day), false);
        return new Actor(
                person,
                unit.toLowerCase(Locale.ROOT) + "." + post.name().toLowerCase(Locale.ROOT),
                "Người " + post,
                Set.<Role>of(),
                List.of(holding),
                standings,
                Set.of(HolderKey.unit(unit), HolderKey.EVERYONE, HolderKey.person(person)),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                NOW);
    }

    /** The same person, who also reads under these keys. */
    public static Actor reading(Actor actor, HolderKey... keys) {
        var readOnly = Arrays.stream(keys).collect(Collectors.toSet());
        readOnly.addAll(actor.readOnly());
        return new Actor(
                actor.person(),
                actor.login(),
                actor.name(),
                actor.roles(),
                actor.holdings(),
                actor.standings(),
                readOnly,
                actor.overseenUnits(),
                actor.managedUnits(),
                actor.managedGroups(),
                null,
                actor.now());
    }

    public static Acting acting(Actor actor) {
        return acting(actor, null);
    }

    public static Acting acting(Actor actor, @Nullable Instant confirmedAt) {
        var standing = actor.standings().get(0);
        return actor.withConfirmedAt(confirmedAt == null ? actor.now() : confirmedAt)
                .acting(standing, actor.now());
    }

    public CreateDocument plan(String title) {
        return new CreateDocument(DocumentType.PLAN, title, unit, null, null, null, null, null);
    }

    public CreateDocument planBy(String title, UUID drafter) {
        return new CreateDocument(DocumentType.PLAN, title, unit, null, null, "EMULATION", drafter, null);
    }
}
