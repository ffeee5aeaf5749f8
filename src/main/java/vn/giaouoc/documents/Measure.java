package vn.giaouoc.documents;

import java.util.Locale;
import vn.giaouoc.shared.Problem;

/**
 * What is done about an issued document that should not stand as it is.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 18.3: wrong content is amended or replaced by a document of equal form, wrong form or
 * procedure is corrected by an official letter; art. 18.4: a recalled paper goes back, a recalled electronic copy is destroyed.
 */
public enum Measure {
    RECALL(DocumentStep.RECALL),
    CORRECT(DocumentStep.CORRECT),
    REPLACE(DocumentStep.SUPERSEDE);

    private final DocumentStep step;

    Measure(DocumentStep step) {
        this.step = step;
    }

    DocumentStep step() {
        return step;
    }

    /** Type of the paper that carries the measure out. */
    DocumentType paperFor(DocumentType original) {
        return switch (this) {
            case RECALL -> DocumentType.NOTICE;
            case CORRECT -> DocumentType.OFFICIAL_LETTER;
            case REPLACE -> original;
        };
    }

    /**
     * @throws Problem {@code documents.measure-unknown}
     */
    static Measure read(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid("documents.measure-unknown", text);
        }
    }
}
