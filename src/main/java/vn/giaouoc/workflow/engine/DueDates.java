package vn.giaouoc.workflow.engine;

import java.time.Instant;

/** What {@code due.<key>} in drawings stands for. Implemented by the corridor's deadlines. */
public interface DueDates {

    /** The end of the period of a deadline rule that begins now. */
    Instant deadline(String key);
}
