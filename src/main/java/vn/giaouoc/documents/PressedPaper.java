package vn.giaouoc.documents;

import java.util.List;
import java.util.UUID;

/**
 * A paper that was rendered and waits to be adopted in the transaction of its step.
 *
 * @param sourceSha256 hash of the text or file it was made of
 * @param units of the signers, in the order of the grid
 * @param recipients lines of Nơi nhận as printed
 */
public record PressedPaper(
        UUID document, String sourceSha256, List<String> units, List<String> recipients, Rendered rendered) {}
