package vn.giaouoc.workflow;

import java.time.Instant;

/**
 * What is due was looked for; published outside of any transaction, so that rooms may look for what is due with them.
 *
 * @param now moment up to which was looked
 */
public record DueLooked(Instant now) {}
