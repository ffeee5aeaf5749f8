package vn.giaouoc.signing;

import java.util.Optional;
import vn.giaouoc.documents.FieldLayout;
import vn.giaouoc.documents.FieldRole;
import vn.giaouoc.documents.OfficialPaper;
import vn.giaouoc.shared.Problem;

/** Which field of a paper is whose. */
final class Fields {

    private Fields() {}

    /**
     * The field of a unit; where one person signs, the only one there is.
     *
     * @throws Problem {@code signing.no-field}
     */
    static FieldLayout signer(OfficialPaper paper, String unit) {
        var signers = paper.fields().stream()
                .filter(field -> field.role() == FieldRole.SIGNER)
                .toList();
        if (signers.size() == 1) {
            return signers.get(0);
        }
        return signers.stream()
                .filter(field -> unit.equals(field.unit()))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("signing.no-field", unit));
    }

    static Optional<FieldLayout> of(OfficialPaper paper, FieldRole role) {
        return paper.fields().stream().filter(field -> field.role() == role).findFirst();
    }
}
