package vn.giaouoc.notifications;

/** Why somebody is told something. */
public enum NoticeKind {
    /** A task waits. */
    TASK_NEW,
    /** A task waits again because what was handed in came back. */
    TASK_RETURNED,
    /** Somebody refused, or asked for a change; signing has stopped. */
    REFUSED,
    /** The deadline is near. */
    DUE_SOON,
    /** The deadline passed and the process went on; silence is recorded as silence. */
    EXPIRED,
    /** The deadline passed; those above are told. */
    ESCALATED,
    /** A task was taken away because the case went another way. */
    WITHDRAWN,
    /** Somebody took back what they had handed in. */
    RECALLED,
    /** A task was turned to somebody else. */
    REASSIGNED,
    /** Nobody may act on a task today. */
    NOBODY_ENTITLED,
    /** Somebody was named in a comment. */
    MENTIONED,
    /** A newer version replaced the one that people had before them. */
    SUPERSEDED,
    /** A case that one started came to its end. */
    ENDED,
    /** A case that one started was stopped by an administrator. */
    CANCELLED,
    /** Signing stands still without a refusal; signatures given have no effect any more. */
    SIGNING_STOPPED,
    /** Members are invited to the conference. */
    CONFERENCE_CALLED,
    /** The covenant was issued. */
    COVENANT_ISSUED,
    /** A group's year ended without a covenant. */
    NO_COVENANT,
    /** A round closed: every opinion has its verdict, which its unit may read. */
    OPINIONS_HANDLED,
    /** A document came to the unit and is to be confirmed. */
    DOCUMENT_ARRIVED,
    /** A document that came is recalled: its copy is to be given back. */
    DOCUMENT_RECALLED,
    /** A document that came is corrected by a letter. */
    DOCUMENT_CORRECTED,
    /** A document that came is replaced by another. */
    DOCUMENT_REPLACED;

    /** Whether it leads to the incoming documents of the unit. */
    public boolean aboutIncoming() {
        return switch (this) {
            case DOCUMENT_ARRIVED, DOCUMENT_RECALLED, DOCUMENT_CORRECTED, DOCUMENT_REPLACED -> true;
            default -> false;
        };
    }

    /** Whether only those are told to whom the matter is offered first, not everybody who may read of it. */
    boolean offeredOnly() {
        return this == TASK_NEW || this == TASK_RETURNED || this == DUE_SOON || this == WITHDRAWN;
    }
}
