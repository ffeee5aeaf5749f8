package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.giaouoc.shared.HolderKey;

/** Says to which keys a task of a post is addressed, and who holds such keys on a day. */
@Service
public class Routing {

    /**
     * Keys for a task of a post. Whoever has one of them that day is entitled; deputies' keys are among them only where the
     * signing rule of the type lets deputies sign.
     *
     * @param type document type whose signing power is needed; null if none
     * @param field field of work; null if none
     * @param at day for whose signing rules the task is addressed
     */
    public List<HolderKey> address(
            String unit, Post post, @Nullable String type, @Nullable String field, LocalDate at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Keys for a task of a group's Tổ Giúp việc.
     *
     * @param post {@code SUPPORT_TEAM} for every member, {@code SECRETARY} for its secretary
     */
    public List<HolderKey> addressTeam(String group, int year, Post post) {
        throw new UnsupportedOperationException();
    }

    /**
     * Who may act under one of these keys on a day, the first to be asked first, each person once. An empty list means that
     * nobody is entitled: say so to the unit's office and the group head, never skip. For {@code unit:U} and {@code group:G}:
     * everybody with a post there; {@code everyone} names nobody.
     */
    public List<Holder> holders(Collection<HolderKey> keys, LocalDate at) {
        throw new UnsupportedOperationException();
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
