package vn.giaouoc.consultations;

import java.util.Optional;

/** Where an opinion round stands; every legal change is in {@link #after}. */
public enum RoundState {
    /** Units may answer in time. */
    OPEN,
    /** The deadline passed or all answered; late answers still count, verdicts are given. */
    CONSOLIDATING,
    /** Every opinion has its verdict; nothing comes in any more. */
    CLOSED,
    /** The case ended before the round did. */
    ABANDONED;

    enum Step {
        CONSOLIDATE,
        CLOSE,
        ABANDON
    }

    Optional<RoundState> after(Step step) {
        return Optional.ofNullable(
                switch (step) {
                    case CONSOLIDATE -> this == OPEN ? CONSOLIDATING : null;
                    case CLOSE -> this == CONSOLIDATING ? CLOSED : null;
                    case ABANDON -> this == OPEN || this == CONSOLIDATING ? ABANDONED : null;
                });
    }
}
