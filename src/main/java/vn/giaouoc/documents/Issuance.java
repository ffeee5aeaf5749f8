package vn.giaouoc.documents;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.documents.Recipient.Standing;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;

/** The issue of a document, in the transaction of its step: who reads it from now on, whom it is sent to, and how that differs from what its paper prints. */
@Component
class Issuance {

    private final DocumentWriter writer;
    private final AccessRepository access;
    private final Recipients recipients;
    private final Sending sending;
    private final ApplicationEventPublisher events;

    Issuance(
            DocumentWriter writer,
            AccessRepository access,
            Recipients recipients,
            Sending sending,
            ApplicationEventPublisher events) {
        this.writer = writer;
        this.access = access;
        this.recipients = recipients;
        this.sending = sending;
        this.events = events;
    }

    List<Recipient> ofUnits(List<String> codes, Acting acting) {
        return recipients.ofUnits(codes, Vietnam.day(acting.at()));
    }

    /**
     * @param leftOutReason why places that the paper prints are not sent to
     * @throws Problem {@code documents.not-sealed}; {@code documents.file-not-clean-to-issue}; {@code
     *     documents.printed-recipient-left-out}
     */
    void issue(
            UUID document,
            List<Recipient> chosen,
            @Nullable String leftOutReason,
            boolean mayLeaveOut,
            boolean everyone,
            Acting acting) {
        var row = writer.lock(document);
        if (row.sealedAt() == null && row.state() == DocumentState.NUMBERED) {
            throw Problem.conflict("documents.not-sealed", row.title());
        }
        var settled = recipients.settle(row, chosen, leftOutReason, mayLeaveOut, Vietnam.day(acting.at()));
        writer.move(row, DocumentStep.ISSUE, Author.of(acting), null);
        access.recipients(document, settled);
        var sent = settled.stream().filter(Recipient::sent).toList();
        access.grant(document, readers(row, sent, everyone), false, AccessRepository.ISSUED, acting.at());
        sending.send(row, sent, acting);
        tellDifference(row, settled, acting);
    }

    private static LinkedHashSet<HolderKey> readers(DocumentRow row, List<Recipient> sent, boolean everyone) {
        var keys = new LinkedHashSet<HolderKey>();
        keys.add(HolderKey.unit(row.unit()));
        if (row.group() != null) {
            keys.add(HolderKey.group(row.group()));
        }
        sent.stream()
                .map(Recipient::key)
                .filter(Objects::nonNull)
                .map(HolderKey::new)
                .forEach(keys::add);
        if (everyone) {
            keys.add(HolderKey.EVERYONE);
        }
        return keys;
    }

    private void tellDifference(DocumentRow row, List<Recipient> settled, Acting acting) {
        var added = lines(settled, Standing.ADDED);
        var leftOut = lines(settled, Standing.LEFT_OUT);
        if (!added.isEmpty() || !leftOut.isEmpty()) {
            events.publishEvent(new Auditable.Entry(
                    "documents.recipients-differ",
                    acting.login(),
                    String.join(" / ", acting.capacityLines()),
                    row.caseId(),
                    "document:" + row.id(),
                    Map.of("added", added, "leftOut", leftOut)));
        }
    }

    private static String lines(List<Recipient> settled, Standing standing) {
        return String.join(
                "; ",
                settled.stream()
                        .filter(one -> one.standing() == standing)
                        .map(Recipient::line)
                        .toList());
    }
}
