package vn.giaouoc.documents;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.TaskAct;
import vn.giaouoc.shared.Vietnam;

/** What the form of the issue shows chosen before anybody chose. */
@Component
class PrintedPlaces {

    private static final String UNIT = HolderKey.unit("").value();

    private final DocumentRepository documents;
    private final Recipients recipients;
    private final Corrections corrections;
    private final Clock clock;

    PrintedPlaces(DocumentRepository documents, Recipients recipients, Corrections corrections, Clock clock) {
        this.documents = documents;
        this.recipients = recipients;
        this.corrections = corrections;
        this.clock = clock;
    }

    Map<String, Object> proposed(TaskAct.Opening opening) {
        var other = corrections.proposedRecipients(opening.instance());
        var units = new LinkedHashSet<String>();
        var lines = new LinkedHashSet<String>();
        if (other.get("recipientUnits") instanceof List<?> chosen) {
            chosen.forEach(unit -> units.add(String.valueOf(unit)));
        }
        Optional.ofNullable(other.get("recipients"))
                .ifPresent(text -> String.valueOf(text).lines().forEach(lines::add));
        printed(opening.document(), units, lines);
        return units.isEmpty() && lines.isEmpty()
                ? other
                : Map.of("recipientUnits", List.copyOf(units), "recipients", String.join("\n", lines));
    }

    private void printed(@Nullable UUID document, Set<String> units, Set<String> lines) {
        if (document == null) {
            return;
        }
        var row = documents.find(document).orElseThrow();
        for (var place : recipients.printed(row, Vietnam.today(clock))) {
            var key = place.key();
            if (key == null) {
                if (!Sending.onFile(place.line())) {
                    lines.add(place.line());
                }
            } else if (key.startsWith(UNIT)) {
                units.add(key.substring(UNIT.length()));
            }
        }
    }
}
