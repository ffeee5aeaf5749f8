package vn.giaouoc.consultations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Units are asked for their opinions. Published inside the transaction. */
public record RoundOpened(
        UUID caseId, String group, int year, UUID round, int no, List<String> units, Instant deadline) {}
