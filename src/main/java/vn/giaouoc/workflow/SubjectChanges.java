package vn.giaouoc.workflow;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giaouoc.shared.SubjectChanging;
import vn.giaouoc.shared.VersionSuperseded;

/**
 * What a new version of a document does to the cases about it: those that wait for the message {@value #MESSAGE} go where
 * their drawing says, for example from signing back to approval (Decree 30/2020/NĐ-CP art. 11.2).
 */
@Component
class SubjectChanges {

    static final String MESSAGE = "version-superseded";

    private final SubjectChangeRepository repository;
    private final CaseRepository cases;
    private final CaseStop told;

    SubjectChanges(SubjectChangeRepository repository, CaseRepository cases, CaseStop told) {
        this.repository = repository;
        this.cases = cases;
        this.told = told;
    }

    @EventListener
    void on(SubjectChanging changing) {
        repository.casesAbout(changing.document()).forEach(cases::lock);
    }

    @EventListener
    void on(VersionSuperseded superseded) {
        for (var instance : repository.casesAbout(superseded.document())) {
            told.message(instance, MESSAGE, Map.of());
        }
    }
}
