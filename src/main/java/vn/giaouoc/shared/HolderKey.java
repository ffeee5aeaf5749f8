package vn.giaouoc.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a task is addressed to, or who may read a thing: a post, a team, a unit, a group, seldom a person. Tasks and documents
 * store keys; a person's own keys are computed anew from the appointments, absences and delegations in force, at each read and
 * each act.
 *
 * <p>Forms: {@code unit:CDYT:HEAD}, {@code unit:CDVH:HEAD:field=EMULATION}, {@code unit:CDCD:HEAD:type=NOTICE},
 * {@code unit:CDCD:HEAD:type=NOTICE:field=EMULATION}, {@code unit:CDYT}, {@code group:CM-K07},
 * {@code team:CM-K07:2024}, {@code team:CM-K07:2024:SECRETARY}, {@code person:<id>}, {@code everyone}.
 */
public record HolderKey(String value) {

    /** Everybody who is signed in. */
    public static final HolderKey EVERYONE = new HolderKey("everyone");

    /** Whoever holds the post in the unit, without limit of type or field. */
    public static HolderKey post(String unit, String post) {
        return new HolderKey("unit:" + unit + ":" + post);
    }

    /** Whoever has the powers of the post for documents of one type, one field, or both. */
    public static HolderKey post(String unit, String post, @Nullable String type, @Nullable String field) {
        return new HolderKey("unit:" + unit + ":" + post + (type == null ? "" : ":type=" + type)
                + (field == null ? "" : ":field=" + field));
    }

    /** Everybody with a post in the unit. */
    public static HolderKey unit(String unit) {
        return new HolderKey("unit:" + unit);
    }

    /** Everybody with a post in a unit that is a member of the group today. */
    public static HolderKey group(String group) {
        return new HolderKey("group:" + group);
    }

    /** The support team (Tổ Giúp việc) of a group's year. */
    public static HolderKey team(String group, int year) {
        return new HolderKey("team:" + group + ":" + year);
    }

    /** The secretary of the support team of a group's year. */
    public static HolderKey secretary(String group, int year) {
        return new HolderKey(team(group, year).value() + ":SECRETARY");
    }

    public static HolderKey person(UUID person) {
        return new HolderKey("person:" + person);
    }

    /**
     * All keys under which somebody may hold a task of a post: the post itself, and the post limited to the document's type,
     * to its field, or to both. Whoever has the power for one of these is entitled.
     */
    public static List<HolderKey> addressedTo(String unit, String post, @Nullable String type, @Nullable String field) {
        var keys = new ArrayList<HolderKey>();
        keys.add(post(unit, post));
        if (type != null) {
            keys.add(post(unit, post, type, null));
        }
        if (field != null) {
            keys.add(post(unit, post, null, field));
        }
        if (type != null && field != null) {
            keys.add(post(unit, post, type, field));
        }
        return List.copyOf(keys);
    }
}
