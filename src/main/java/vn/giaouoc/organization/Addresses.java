package vn.giaouoc.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.shared.HolderKey;

/** Which keys a task of a post is addressed to: the other half of {@link Powers}, read from the same snapshot. */
final class Addresses {

    private Addresses() {}

    /**
     * @param staff of the unit, or of the one that has taken its place
     * @param unit code the task names; kept as it is, since people of the successor inherit the key
     */
    static List<HolderKey> of(UnitStaff staff, String unit, Post post, @Nullable String type, @Nullable Field field) {
        if (post != Post.HEAD) {
            return List.of(HolderKey.post(unit, post.name()));
        }
        var rule = staff.rule(type);
        var named = field == null ? rule.defaultField() : field;
        var fieldName = named == null ? null : named.name();
        var keys = new ArrayList<>(HolderKey.addressedTo(unit, post.name(), type, fieldName));
        if (fieldName != null && !rule.deputyMaySign()) {
            keys.remove(HolderKey.post(unit, post.name(), null, fieldName));
        }
        return List.copyOf(keys);
    }
}
