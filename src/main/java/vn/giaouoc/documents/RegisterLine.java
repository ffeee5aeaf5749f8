package vn.giaouoc.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the printed book of outgoing documents, column by column.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Annex IV, form of the register of outgoing documents: number and symbol, day, type and
 * subject, signer, recipients, who keeps the copy on file, number of copies, remark.
 *
 * @param signer who signed last; null before it is signed, and for a covenant of several parties
 * @param recipients lines of Nơi nhận without the one on file
 * @param onFile the line that begins with Lưu; null before it is issued
 * @param copies how many places got a copy
 * @param mayVoid the reader may make the number void now
 */
public record RegisterLine(
        NumberEntry entry,
        DocumentType type,
        @Nullable String signer,
        List<String> recipients,
        @Nullable String onFile,
        int copies,
        boolean mayVoid) {}
