package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that stands on an official paper; what is known only at signing is left to its fields.
 *
 * @param agencyAbove name printed above the issuing body, one or more lines; empty if there is none
 * @param agency the issuing body's name, one or more lines
 * @param symbol behind the slash of the number, {@code GƯ-KTĐ7}; null for a paper without a number
 * @param place {@code Cà Mau}
 * @param title of the document; its type is printed above
 * @param addressees lines of Kính gửi; empty for papers that have none
 * @param body canonical HTML of {@link StructuredText}
 * @param signers in the order of the grid
 * @param recipients lines of Nơi nhận without dash and punctuation; the last is the one of Lưu
 * @param urgency {@code NORMAL}, {@code URGENT}, {@code VERY_URGENT} or {@code IMMEDIATE}
 * @param issuer code of the unit whose registry numbers and seals it
 * @param seal whether a field for the organisation's seal is made
 */
public record PaperContent(
        DocumentType type,
        List<String> agencyAbove,
        List<String> agency,
        @Nullable String symbol,
        String place,
        String title,
        List<String> addressees,
        String body,
        List<SignerBlock> signers,
        List<String> recipients,
        String urgency,
        String issuer,
        boolean seal) {}
