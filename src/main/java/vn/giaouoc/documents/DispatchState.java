package vn.giaouoc.documents;

import java.util.Optional;

/**
 * Where one copy of an issued document stands; every legal change is in {@link #after}.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 18.4 (recall) and 21.2c (receipt).
 */
public enum DispatchState {
    /** A place outside the product, to which the registry has yet to send it by hand. */
    TO_SEND,
    SENT,
    /** The unit's office or registry confirmed that it came. */
    RECEIVED,
    /** Taken back: the receiver is to return the paper or destroy the copy, and say so. */
    RECALLED,
    GIVEN_BACK,
    /** Recalled before it was ever sent. */
    NOT_SENT;

    /** What may happen to a copy. */
    public enum Step {
        SEND,
        ACKNOWLEDGE,
        RECALL,
        GIVE_BACK
    }

    /** The state a step leads to, or nothing if the step is not lawful here. */
    public Optional<DispatchState> after(Step step) {
        return Optional.ofNullable(
                switch (step) {
                    case SEND -> this == TO_SEND ? SENT : null;
                    case ACKNOWLEDGE -> this == SENT ? RECEIVED : null;
                    case RECALL ->
                        switch (this) {
                            case TO_SEND -> NOT_SENT;
                            case SENT, RECEIVED -> RECALLED;
                            default -> null;
                        };
                    case GIVE_BACK -> this == RECALLED ? GIVEN_BACK : null;
                });
    }
}
