package vn.giaouoc.shared;

import java.util.UUID;

/**
 * A case was withdrawn or cancelled: what hangs on it stops. Published by the corridor inside the transaction, for the
 * workshops below it, which may not know the corridor's own events.
 *
 * @param instance our id of the root process instance
 */
public record CaseStopped(UUID instance, String reason, String byLogin) {}
