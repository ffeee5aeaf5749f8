package vn.giaouoc.consultations;

import java.util.UUID;

/**
 * A unit gave its answer. Published inside the transaction.
 *
 * @param late it came after the deadline and still counts
 */
public record OpinionAnswered(
        UUID caseId, String group, int year, UUID round, String unit, Stance stance, boolean late, String byLogin) {}
