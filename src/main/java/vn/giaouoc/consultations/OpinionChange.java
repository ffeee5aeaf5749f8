package vn.giaouoc.consultations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.documents.Piece;

/**
 * Words that changed in the place an opinion speaks of, between the version that was asked about and the one that answers.
 *
 * @param from number of the version the units saw
 * @param to number of the version that answers
 * @param label of the clause in the later version, or in the earlier if it is no longer there
 * @param anchor of the clause in the redline page; null without one
 */
public record OpinionChange(
        int from, int to, String label, @Nullable String anchor, List<Piece> pieces) {}
