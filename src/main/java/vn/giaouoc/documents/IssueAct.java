package vn.giaouoc.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Issuance issuance;
    private final PrintedPlaces places;

    IssueAct(CaseDocuments documents, Issuance issuance, PrintedPlaces places) {
        this.documents = documents;
        this.issuance = issuance;
        this.places = places;
    }

    @Override
    public String name() {
        return "issue";
    }

    /** What the paper prints is chosen already; a paper that recalls, corrects or replaces another goes to those who have the other. */
    @Override
    public Map<String, Object> initial(Opening opening) {
        return places.proposed(opening);
    }

    @Override
    public Map<String, Object> apply(Request request) {
        var document = Subject.of(request);
        var data = request.data();
        var chosen = new ArrayList<Recipient>();
        var group = CaseVariables.text(request.variables(), "group");
        if (group != null) {
            chosen.add(new Recipient(
                    "Các đơn vị thành viên", HolderKey.group(group).value()));
        }
        chosen.addAll(documents.recipients(units(data), request.acting()));
        Objects.requireNonNullElse(request.text("recipients"), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> chosen.add(new Recipient(line, null)));
        chosen.add(new Recipient("Lưu: VT", null));
        // who sends neither list has not been asked, and leaves nothing out
        var asked = data.containsKey("recipientUnits") || data.containsKey("recipients");
        issuance.issue(
                document,
                chosen,
                request.text("leftOutReason"),
                asked,
                Boolean.TRUE.equals(data.get("everyone")),
                request.acting());
        documents.endorse(document, "ISSUE", request.outcome(), null, request.acting());
        return Map.of();
    }

    private static List<String> units(Map<String, Object> data) {
        return data.get("recipientUnits") instanceof List<?> chosen
                ? chosen.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
