package vn.giaouoc.consultations;

import java.util.Optional;

/** Where a unit's answer stands; every legal change is in {@link #after}. */
public enum AnswerState {
    WAITING,
    /** Written by the officer, before the unit's leadership. */
    DRAFTED,
    ANSWERED,
    /** The deadline passed without an answer: said so, never taken for agreement. */
    NO_REPLY;

    enum Step {
        DRAFT,
        RETURN,
        APPROVE,
        EXPIRE
    }

    Optional<AnswerState> after(Step step) {
        return Optional.ofNullable(
                switch (step) {
                    // from no reply: a late answer
                    case DRAFT -> this == ANSWERED ? null : DRAFTED;
                    case RETURN -> this == DRAFTED ? WAITING : null;
                    case APPROVE -> this == DRAFTED ? ANSWERED : null;
                    case EXPIRE -> this == ANSWERED ? null : NO_REPLY;
                });
    }
}
