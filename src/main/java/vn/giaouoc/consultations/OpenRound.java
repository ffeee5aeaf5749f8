package vn.giaouoc.consultations;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giaouoc.shared.HolderKey;

/**
 * Asks for a new opinion round.
 *
 * @param caseId process instance it belongs to
 * @param papers in the order of the packet
 * @param units codes of the units asked, in the group's order
 * @param deadline last moment of an answer in time, inclusive
 * @param consolidators who reads every answer while the round is open: the Tổ Giúp việc and the group head
 */
public record OpenRound(
        UUID caseId,
        String group,
        int year,
        List<RoundPaper> papers,
        List<String> units,
        Instant deadline,
        Collection<HolderKey> consolidators) {}
