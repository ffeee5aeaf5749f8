package vn.giaouoc.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.tracking.BoardQuery;
import vn.giaouoc.tracking.BoardView;
import vn.giaouoc.tracking.Tracking;
import vn.giaouoc.workflow.InstanceQuery;
import vn.giaouoc.workflow.InstanceSummary;
import vn.giaouoc.workflow.Processes;

/** The manager's board and the list of cases as tables: what the screen shows under the same filter, asked of the same services. */
@Component
public class TrackingSheets {

    /** More than this nobody reads; a narrower filter gives the rest. */
    static final int MOST = 10_000;

    private static final int PAGE = 100;

    private final Tracking tracking;
    private final Processes processes;
    private final Units units;
    private final ProblemTexts texts;
    private final Clock clock;

    TrackingSheets(Tracking tracking, Processes processes, Units units, ProblemTexts texts, Clock clock) {
        this.tracking = tracking;
        this.processes = processes;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** One row for each unit and step in which something waits, and one for each unit where nothing does. */
    public Sheet board(BoardQuery query, Actor actor, Locale locale) {
        var board = tracking.board(query, actor);
        var rows = new ArrayList<List<Object>>();
        for (var row : board.rows()) {
            if (row.cells().isEmpty()) {
                rows.add(List.of(unitName(row, locale), orEmpty(row.unit()), "", "", 0, 0));
            }
            for (var stage : board.stages()) {
                var cell = row.cells().get(stage.key());
                if (cell != null) {
                    rows.add(List.of(
                            unitName(row, locale),
                            orEmpty(row.unit()),
                            process(stage.processKey(), stage.processName(), locale),
                            step(stage.processKey(), stage.definitionKey(), stage.name(), locale),
                            cell.open(),
                            cell.overdue(),
                            cell.oldestSince(),
                            orEmpty(cell.earliestDue()),
                            cell.overdueDays()));
                }
            }
        }
        return new Sheet(
                named("web.sheet.board", locale),
                headings(
                        locale,
                        "web.sheet.unit",
                        "web.sheet.unit-code",
                        "web.sheet.process",
                        "web.sheet.step",
                        "web.sheet.open",
                        "web.sheet.overdue",
                        "web.sheet.oldest",
                        "web.sheet.earliest-due",
                        "web.sheet.days-late"),
                rows);
    }

    /** One row for each case and open step of it; one for a case in which nothing is open. */
    public Sheet cases(InstanceQuery query, Actor actor, Locale locale) {
        var found = new ArrayList<InstanceSummary>();
        var after = query.after();
        do {
            var page = processes.list(page(query, after), actor);
            found.addAll(page.items());
            after = page.next();
        } while (after != null && found.size() < MOST);
        var names = names(found);
        var rows = new ArrayList<List<Object>>();
        for (var one : found) {
            if (one.current().isEmpty()) {
                rows.add(row(one, null, names, locale));
            }
            one.current().forEach(step -> rows.add(row(one, step, names, locale)));
        }
        return new Sheet(
                named("web.sheet.cases", locale),
                headings(
                        locale,
                        "web.sheet.key",
                        "web.sheet.title",
                        "web.sheet.process",
                        "web.sheet.unit",
                        "web.sheet.group",
                        "web.sheet.year",
                        "web.sheet.state",
                        "web.sheet.started",
                        "web.sheet.started-by",
                        "web.sheet.ended",
                        "web.sheet.step",
                        "web.sheet.waiting-unit",
                        "web.sheet.since",
                        "web.sheet.due",
                        "web.sheet.late"),
                rows);
    }

    private List<Object> row(
            InstanceSummary one, InstanceSummary.@Nullable Step step, Map<String, String> names, Locale locale) {
        var cells = new ArrayList<Object>(List.of(
                one.businessKey(),
                one.title(),
                process(one.processKey(), one.processName(), locale),
                name(one.unit(), names),
                orEmpty(one.group()),
                orEmpty(one.year()),
                texts.text("web.case.state." + one.state(), List.of(), locale),
                one.startedAt(),
                one.startedByName(),
                orEmpty(one.endedAt())));
        if (step != null) {
            cells.add(step(one.processKey(), step.definitionKey(), step.name(), locale));
            cells.add(name(step.unit(), names));
            cells.add(step.since());
            cells.add(orEmpty(step.dueAt()));
            cells.add(step.overdue() ? texts.text("web.sheet.yes", List.of(), locale) : "");
        }
        return cells;
    }

    private static InstanceQuery page(InstanceQuery query, @Nullable String after) {
        return new InstanceQuery(
                query.processKey(),
                query.group(),
                query.year(),
                query.unit(),
                query.state(),
                query.overdue(),
                query.q(),
                PAGE,
                after);
    }

    private Map<String, String> names(List<InstanceSummary> found) {
        Set<String> codes = new HashSet<>();
        for (var one : found) {
            codes.add(Objects.requireNonNullElse(one.unit(), ""));
            one.current().forEach(step -> codes.add(Objects.requireNonNullElse(step.unit(), "")));
        }
        return units.names(codes, Vietnam.today(clock));
    }

    private static String name(@Nullable String unit, Map<String, String> names) {
        return unit == null ? "" : names.getOrDefault(unit, unit);
    }

    private static Object orEmpty(@Nullable Object cell) {
        return cell == null ? "" : cell;
    }

    private String unitName(BoardView.Row row, Locale locale) {
        return row.unit() == null || row.unitName() == null
                ? texts.text("web.board.no-unit", List.of(), locale)
                : row.unitName();
    }

    /** The drawing's own name in Vietnamese. */
    private String step(String processKey, String definitionKey, String name, Locale locale) {
        return inWords("bpmn." + processKey + "." + definitionKey, name, locale);
    }

    private String process(String processKey, String name, Locale locale) {
        return inWords("bpmn." + processKey, name, locale);
    }

    private String inWords(String code, String name, Locale locale) {
        var text = locale.getLanguage().equals("en") ? texts.text(code, List.of(), locale) : code;
        return text.equals(code) ? name : text;
    }

    private List<String> headings(Locale locale, String... codes) {
        return Arrays.stream(codes)
                .map(code -> texts.text(code, List.of(), locale))
                .toList();
    }

    private String named(String code, Locale locale) {
        Instant now = clock.instant();
        return texts.text(code, List.of(), locale) + " " + Vietnam.day(now);
    }
}
