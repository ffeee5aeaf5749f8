package vn.giaouoc.consultations;

import java.util.UUID;

/**
 * An opinion round was closed: every opinion has its verdict. Published inside the transaction.
 *
 * @param further material changes go out for a further round
 */
public record RoundClosed(UUID caseId, String group, int year, UUID round, int no, boolean further, String byLogin) {}
