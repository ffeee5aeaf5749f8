package vn.giaouoc.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.DocumentRef;

/** Shows what happened in a case, each entry only as far as the reader may see it. */
@Component
class HistoryReading {

    private final TaskReadingRepository repository;
    private final TaskAccess access;
    private final JsonMapper json;

    HistoryReading(TaskReadingRepository repository, TaskAccess access, JsonMapper json) {
        this.repository = repository;
        this.access = access;
        this.json = json;
    }

    List<HistoryEntry> of(UUID instance, Actor actor) {
        var happened = repository.happened(instance);
        // whoever has a task before them reads the decision that sent it: the reason of a return is written for them
        var sentToReader = new HashSet<UUID>();
        for (var one : happened) {
            if (one.afterSubmission() != null && access.readable(one, actor)) {
                sentToReader.add(one.afterSubmission());
            }
        }
        return happened.stream()
                .map(one -> entry(
                        one,
                        one.task() == null
                                || access.readable(one, actor)
                                || (one.submission() != null && sentToReader.contains(one.submission()))))
                .toList();
    }

    private HistoryEntry entry(TaskReadingRepository.Happened one, boolean readable) {
        if (!readable) {
            return new HistoryEntry(
                    one.at(),
                    one.kind(),
                    one.task(),
                    one.definitionKey(),
                    one.name(),
                    one.unit(),
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    false);
        }
        var acting = one.acting() == null ? null : json.readValue(one.acting(), Acting.class);
        return new HistoryEntry(
                one.at(),
                one.kind(),
                one.task(),
                one.definitionKey(),
                one.name(),
                one.unit(),
                one.post(),
                one.login(),
                one.personName(),
                acting == null ? List.of() : acting.capacityLines(),
                acting == null ? null : acting.basis(),
                one.outcome(),
                one.reason(),
                seen(one.seen()),
                true);
    }

    private List<DocumentRef> seen(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, new TypeReference<List<DocumentRef>>() {});
    }
}
