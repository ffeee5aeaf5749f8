package vn.giaouoc.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Acting;

/** Who writes, as kept with what was written. */
record Author(
        UUID person, String login, String name, @Nullable String capacity) {

    /** What a drawing does by itself. */
    static final Author SYSTEM = new Author(new UUID(0, 0), "system", "system", null);

    static Author of(Actor actor) {
        return new Author(actor.person(), actor.login(), actor.name(), null);
    }

    static Author of(Acting acting) {
        return new Author(acting.person(), acting.login(), acting.name(), String.join(" / ", acting.capacityLines()));
    }
}
