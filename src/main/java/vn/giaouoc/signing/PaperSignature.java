package vn.giaouoc.signing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signature given by hand, as its record says.
 *
 * @param unit code of the unit signed for
 * @param name of the signer as on the paper
 * @param person the signer, if known here
 * @param capacityLines as written above the name
 * @param signedOn day on the paper, not in the future
 * @param scan document whose version in force is the scan, a file
 */
public record PaperSignature(
        String unit, String name, @Nullable UUID person, List<String> capacityLines, LocalDate signedOn, UUID scan) {}
