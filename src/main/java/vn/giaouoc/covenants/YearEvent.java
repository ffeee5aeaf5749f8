package vn.giaouoc.covenants;

/** What can happen to a group's year; {@link YearState#after} says when. */
public enum YearEvent {
    CONFIRM,
    REFUSE_OPENING,
    APPOINT_TEAM,
    OPEN_ROUND,
    START_CONSOLIDATION,
    CLOSE_ROUNDS,
    ADOPT,
    OPEN_SIGNING,
    STOP,
    CORRECT,
    END_WITHOUT,
    COMPLETE_SIGNING,
    ISSUE,
    OPEN_REGISTRATION,
    FINISH,
    ANNEX_IN_FORCE,
    WITHDRAW
}
