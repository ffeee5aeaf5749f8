package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import vn.giaouoc.documents.Piece.Mark;

/** Joins compared words to runs that read well: a gap between two changed words is part of the change. */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder same = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    List<Piece> of(List<String> before, List<String> after, int[] match) {
        int other = 0;
        for (int i = 0; i < before.size(); i++) {
            if (match[i] < 0) {
                settle();
                deleted.append(before.get(i));
                continue;
            }
            while (other < match[i]) {
                settle();
                inserted.append(after.get(other++));
            }
            same.append(before.get(i));
            other++;
        }
        while (other < after.size()) {
            settle();
            inserted.append(after.get(other++));
        }
        flush();
        return List.copyOf(pieces);
    }

    /** A change begins: white space since a replaced word joins them, anything else parts them. */
    private void settle() {
        if (same.isEmpty()) {
            return;
        }
        if (same.toString().isBlank() && !deleted.isEmpty() && !inserted.isEmpty()) {
            deleted.append(same);
            inserted.append(same);
            same.setLength(0);
            return;
        }
        flush();
    }

    private void flush() {
        add(Mark.DELETED, deleted);
        add(Mark.INSERTED, inserted);
        add(Mark.SAME, same);
    }

    private void add(Mark mark, StringBuilder text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(mark, text.toString()));
            text.setLength(0);
        }
    }
}
