package vn.giaouoc.covenants;

import java.util.Optional;

/** Where a group's year stands on its way to a covenant in force; every legal change is in {@link #after}. */
public enum YearState {
    /** The standing body confirms members, head and deputy. */
    OPENING,
    /** The head unit sets up the Tổ Giúp việc. */
    TEAM,
    /** The packet is being drafted. */
    PACKET,
    OPINIONS,
    CONSOLIDATION,
    CONFERENCE,
    FINALISING,
    SIGNING,
    /** Signing was stopped; the group head chooses. */
    STOPPED,
    SIGNED,
    ISSUED,
    REGISTRATION,
    IN_FORCE,
    NOT_OPENED,
    ENDED_WITHOUT_COVENANT,
    WITHDRAWN;

    /** Whether nothing more happens in this year's case. */
    public boolean ended() {
        return this == IN_FORCE || this == NOT_OPENED || this == ENDED_WITHOUT_COVENANT || this == WITHDRAWN;
    }

    /** The state an event leads to, or nothing if the event is not lawful here. */
    public Optional<YearState> after(YearEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case CONFIRM -> from(OPENING, TEAM);
                    case REFUSE_OPENING -> from(OPENING, NOT_OPENED);
                    case APPOINT_TEAM -> from(TEAM, PACKET);
                    case OPEN_ROUND -> this == PACKET || this == CONSOLIDATION ? OPINIONS : null;
                    case START_CONSOLIDATION -> from(OPINIONS, CONSOLIDATION);
                    case CLOSE_ROUNDS -> from(CONSOLIDATION, CONFERENCE);
                    case ADOPT -> from(CONFERENCE, FINALISING);
                    case OPEN_SIGNING -> from(FINALISING, SIGNING);
                    case STOP -> from(SIGNING, STOPPED);
                    case CORRECT -> from(STOPPED, FINALISING);
                    case END_WITHOUT -> from(STOPPED, ENDED_WITHOUT_COVENANT);
                    case COMPLETE_SIGNING -> from(SIGNING, SIGNED);
                    case ISSUE -> from(SIGNED, ISSUED);
                    case OPEN_REGISTRATION -> from(ISSUED, REGISTRATION);
                    case FINISH -> from(REGISTRATION, IN_FORCE);
                    // nobody registers anything for an annex
                    case ANNEX_IN_FORCE -> from(ISSUED, IN_FORCE);
                    // what is issued can only be recalled or replaced by a paper of equal form
                    case WITHDRAW ->
                        switch (this) {
                            case OPENING,
                                    TEAM,
                                    PACKET,
                                    OPINIONS,
                                    CONSOLIDATION,
                                    CONFERENCE,
                                    FINALISING,
                                    SIGNING,
                                    STOPPED,
                                    SIGNED -> WITHDRAWN;
                            default -> null;
                        };
                });
    }

    @org.jspecify.annotations.Nullable
    private YearState from(YearState before, YearState then) {
        return this == before ? then : null;
    }
}
