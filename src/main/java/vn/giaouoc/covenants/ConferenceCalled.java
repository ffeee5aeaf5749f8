package vn.giaouoc.covenants;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The members are invited to the signing conference. Published inside the transaction.
 *
 * @param units codes of the units invited
 */
public record ConferenceCalled(
        UUID caseId,
        String group,
        int year,
        LocalDate heldOn,
        String startsAt,
        String place,
        List<String> units,
        String byLogin) {}
