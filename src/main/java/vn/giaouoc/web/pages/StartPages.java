package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Holding;
import vn.giaouoc.organization.SigningRule;
import vn.giaouoc.organization.SigningRules;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.ProcessDefinitionInfo;
import vn.giaouoc.workflow.Processes;
import vn.giaouoc.workflow.StartProcess;

/** Starts a case: which one, and the few things it needs to know. */
@Controller
public class StartPages {

    private static final Set<String> NUMBERS = Set.of("year");
    private static final Set<String> ABOUT_ONE = Set.of("document", "covenant");

    private final Processes processes;
    private final Groups groups;
    private final SigningRules rules;
    private final Days days;
    private final Pages pages;

    StartPages(Processes processes, Groups groups, SigningRules rules, Days days, Pages pages) {
        this.processes = processes;
        this.groups = groups;
        this.rules = rules;
        this.days = days;
        this.pages = pages;
    }

    /** Processes that the reader may start. */
    public record ChoosePage(List<ProcessDefinitionInfo> definitions) {}

    /**
     * @param unitChoices the reader's units
     * @param groupChoices groups that those units lead or watch over
     * @param once goes with the form, so that a second press starts nothing
     */
    public record StartPage(
            ProcessDefinitionInfo definition,
            List<Choice> unitChoices,
            List<Choice> groupChoices,
            List<String> types,
            int year,
            String once) {}

    @GetMapping("/start")
    ModelAndView choose(Actor actor) {
        var mine = processes.definitions(actor).stream()
                .filter(StartPages::offered)
                .toList();
        return Pages.show("tracking/start", new ChoosePage(mine));
    }

    @GetMapping("/start/{key}")
    ModelAndView form(@PathVariable String key, Actor actor) {
        var definition = startable(key, actor);
        var day = days.today();
        var unitChoices = new LinkedHashMap<String, Choice>();
        for (var holding : actor.holdings()) {
            unitChoices.putIfAbsent(holding.unit(), new Choice(holding.unit(), holding.unitName()));
        }
        return Pages.show(
                "tracking/start-form",
                new StartPage(
                        definition,
                        List.copyOf(unitChoices.values()),
                        groupChoices(actor),
                        rules.all(day).stream().map(SigningRule::type).toList(),
                        day.getYear(),
                        Ids.next().toString()));
    }

    private List<Choice> groupChoices(Actor actor) {
        var today = days.today();
        var units = actor.holdings().stream().map(Holding::unit).collect(Collectors.toSet());
        return groups.all(today).stream()
                .filter(group -> units.isEmpty() || units.contains(group.authority()) || leads(units, group, today))
                .map(group -> new Choice(group.code(), group.name()))
                .toList();
    }

    private boolean leads(Set<String> units, Group group, LocalDate day) {
        return groups.members(group.code(), day).stream().anyMatch(units::contains)
                && groups.years(group.code()).stream()
                        .flatMap(year -> groups.findYear(group.code(), year, day).stream())
                        .anyMatch(year -> units.contains(year.headUnit()));
    }

    @PostMapping("/start/{key}")
    String start(
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        startable(key, actor);
        var data = Typed.read(sent, StartPages::read);
        var started = processes.start(new StartProcess(key, data, null, sent.getFirst("once")), actor);
        var next = started.tasks().isEmpty()
                ? "/cases/" + started.instance()
                : "/tasks/" + started.tasks().get(0);
        return pages.done(request, next, "start.done", started.businessKey());
    }

    /** What was left empty is not sent on; which fields there must be is for the process to say. */
    private static Map<String, Object> read(Typed typed) {
        var data = new LinkedHashMap<String, Object>();
        for (var field : List.of("type", "title", "unit", "group", "year", "urgency")) {
            var text = typed.textOrNull(field);
            if (text != null) {
                data.put(field, NUMBERS.contains(field) ? (Object) typed.number(field) : text);
            }
        }
        return data;
    }

    /** What is about a document begins on that document's page. */
    private static boolean offered(ProcessDefinitionInfo definition) {
        return definition.mayStart() && Collections.disjoint(definition.startFields(), ABOUT_ONE);
    }

    private ProcessDefinitionInfo startable(String key, Actor actor) {
        return processes.definitions(actor).stream()
                .filter(definition -> definition.key().equals(key) && offered(definition))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("workflow.unknown-process", key));
    }
}
