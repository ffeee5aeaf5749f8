package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.TaskAct;

/**
 * The registry issues the document to its Nơi nhận: units of the product read it from this moment, other lines are printed.
 *
 * <p>Source: Decree 30/2020/NĐ-CP art. 18: on the day of signing, at the latest on the next working day.
 */
@Component
class IssueAct implements TaskAct {

    private final CaseDocuments documents;
    private final Corrections corrections;

    IssueAct(CaseDocuments documents, Corrections corrections) {
        this.documents = documents;
        this.corrections = corrections;
    }

    @Override
    public String name() {
        return "issue";
    }

    /** A paper that recalls, corrects or replaces another goes to those who have the other. */
    @Override
    public Map<String, Object> initial(Opening opening) {
        return corrections.proposedRecipients(opening.instance());
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        var recipients = new ArrayList<Recipient>();
        var group = CaseVariables.text(request.variables(), "group");
        if (group != null) {
            recipients.add(new Recipient(
                    "Các đơn vị thành viên", HolderKey.group(group).value()));
        }
        recipients.addAll(documents.recipients(units(request), request.acting()));
        var others = request.text("recipients");
        if (others != null) {
            others.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> recipients.add(new Recipient(line, null)));
        }
        recipients.add(new Recipient("Lưu: VT", null));
        documents.issue(document, recipients, Boolean.TRUE.equals(request.data().get("everyone")), request.acting());
        documents.endorse(document, "ISSUE", request.outcome(), null, request.acting());
        return Map.of();
    }

    private static List<String> units(Request request) {
        return request.data().get("recipientUnits") instanceof List<?> chosen
                ? chosen.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
