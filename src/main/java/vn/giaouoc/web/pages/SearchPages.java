package vn.giaouoc.web.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Person;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;
import vn.giaouoc.workflow.InstanceQuery;
import vn.giaouoc.workflow.InstanceSummary;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.TaskQuery;
import vn.giaouoc.workflow.TaskSummary;
import vn.giaouoc.workflow.Tasks;

/** One search over everything one may see, with or without diacritics. */
@Controller
public class SearchPages {

    /** Of each sort; the rest is a link away. */
    static final int EACH = 6;

    private final Tasks tasks;
    private final Processes processes;
    private final Documents documents;
    private final Units units;
    private final Groups groups;
    private final People people;
    private final Days days;

    SearchPages(
            Tasks tasks,
            Processes processes,
            Documents documents,
            Units units,
            Groups groups,
            People people,
            Days days) {
        this.tasks = tasks;
        this.processes = processes;
        this.documents = documents;
        this.units = units;
        this.groups = groups;
        this.people = people;
        this.days = days;
    }

    /** @param more sorts of which there are more than shown */
    public record SearchPage(
            String q,
            List<TaskSummary> tasks,
            List<InstanceSummary> cases,
            List<DocumentSummary> documents,
            List<Unit> units,
            List<Group> groups,
            List<Person> people) {

        public boolean nothing() {
            return tasks.isEmpty()
                    && cases.isEmpty()
                    && documents.isEmpty()
                    && units.isEmpty()
                    && groups.isEmpty()
                    && people.isEmpty();
        }

        /** One more was asked for than is shown, to know whether there is more. */
        public boolean more(List<?> found) {
            return found.size() > EACH;
        }

        public <T> List<T> shown(List<T> found) {
            return found.size() > EACH ? found.subList(0, EACH) : found;
        }
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Actor actor) {
        var wanted = q.length() > 200 ? q.substring(0, 200).strip() : q.strip();
        return Pages.show(
                "tracking/search",
                wanted.isEmpty()
                        ? new SearchPage("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                        : found(wanted, actor));
    }

    private SearchPage found(String q, Actor actor) {
        int limit = EACH + 1;
        var tasksFound = tasks.list(
                new TaskQuery(
                        TaskQuery.Scope.UNIT,
                        TaskQuery.State.OPEN,
                        null,
                        null,
                        null,
                        false,
                        q,
                        TaskQuery.Sort.DUE,
                        limit,
                        null),
                actor);
        var cases = processes.list(new InstanceQuery(null, null, null, null, null, false, q, limit, null), actor);
        var papers = documents.list(new DocumentQuery(q, null, null, null, null, null, null, null, limit), actor);
        var unitsFound = units.all(days.today()).stream()
                .filter(unit -> PlainText.holds(unit.name() + " " + unit.shortName() + " " + unit.code(), q))
                .limit(limit)
                .toList();
        var groupsFound = groups.all(days.today()).stream()
                .filter(group -> PlainText.holds(group.name() + " " + group.code(), q))
                .limit(limit)
                .toList();
        return new SearchPage(
                q,
                tasksFound.items(),
                cases.items(),
                papers.items(),
                unitsFound,
                groupsFound,
                people.search(q, limit, actor));
    }
}
