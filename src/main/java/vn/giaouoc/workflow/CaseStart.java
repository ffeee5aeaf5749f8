package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Auditable;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Idempotency;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.engine.EngineDoor;
import vn.giaouoc.workflow.engine.ProcessRules;

/** Begins cases. */
@Component
class CaseStart {

    private final EngineDoor engine;
    private final CaseRepository cases;
    private final StartData startData;
    private final Units units;
    private final Groups groups;
    private final Idempotency idempotency;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseStart(
            EngineDoor engine,
            CaseRepository cases,
            StartData startData,
            Units units,
            Groups groups,
            Idempotency idempotency,
            ApplicationEventPublisher events,
            Clock clock) {
        this.engine = engine;
        this.cases = cases;
        this.startData = startData;
        this.units = units;
        this.groups = groups;
        this.idempotency = idempotency;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Started start(StartProcess command, Actor actor) {
        var body = new StartProcess(command.processKey(), command.data(), command.businessKey(), null);
        return idempotency.once(
                command.idempotencyKey(), actor.person(), body, Started.class, () -> begin(command, actor));
    }

    private Started begin(StartProcess command, Actor actor) {
        var definition = engine.latest(command.processKey())
                .orElseThrow(() -> Problem.notFound("workflow.unknown-process", command.processKey()));
        var rules = engine.processRules(definition.getId());
        var variables = startData.variables(rules, command.data());
        var unit = text(variables, "unit");
        var group = text(variables, "group");
        var today = Vietnam.today(clock);
        if (unit != null) {
            units.require(unit, today);
        }
        if (group != null) {
            groups.require(group);
        }
        if (unit != null && group != null) {
            requireHeadOf(group, (Integer) variables.get("year"), unit, today);
        }
        var as = startsAs(rules, unit, group, (Integer) variables.get("year"), actor);
        variables.put("initiator", actor.person().toString());
        if (as != null) {
            variables.put("initiatorUnit", as);
        }
        var row = row(command, definition, rules, variables, as, actor);
        if (!cases.insert(row, readers(row))) {
            throw Problem.conflict("workflow.business-key-taken", row.businessKey());
        }
        events.publishEvent(new InstanceStarted(row.facts(), actor.login()));
        events.publishEvent(new Auditable.Entry(
                "workflow.started",
                actor.login(),
                null,
                row.id(),
                "case:" + row.businessKey(),
                Map.of("process", row.processKey(), "version", String.valueOf(row.processVersion()))));
        var cause = new Cause(null, null, actor.login(), null);
        cause.during(() -> engine.runtime()
                .startProcessInstanceById(definition.getId(), row.id().toString(), variables));
        return new Started(row.id(), row.businessKey(), offered(cause.created(), actor));
    }

    /** A group has no registry: its papers bear its name and take numbers of its own book, so its head unit makes them. */
    private void requireHeadOf(String group, @Nullable Integer year, String unit, LocalDate today) {
        var head = year == null
                ? Optional.<String>empty()
                : groups.findYear(group, year, today).map(opened -> opened.headUnit());
        if (!head.filter(unit::equals).isPresent()) {
            throw Problem.notAllowed(
                    "workflow.start-not-for-group", groups.require(group).name());
        }
    }

    static List<UUID> offered(List<TaskFacts> created, Actor actor) {
        var keys = actor.offeredKeys();
        return created.stream()
                .filter(task -> task.keys().stream().anyMatch(keys::contains))
                .map(TaskFacts::task)
                .toList();
    }

    private CaseRow row(
            StartProcess command,
            ProcessDefinition definition,
            ProcessRules rules,
            Map<String, Object> variables,
            @Nullable String as,
            Actor actor) {
        var now = clock.instant();
        return new CaseRow(
                Ids.next(),
                "",
                definition.getKey(),
                name(definition),
                definition.getVersion(),
                definition.getId(),
                number(command, definition, rules, variables),
                title(definition, rules, variables),
                text(variables, "unit"),
                text(variables, "group"),
                (Integer) variables.get("year"),
                InstanceState.ACTIVE,
                null,
                actor.person(),
                actor.login(),
                actor.name(),
                as,
                now,
                null);
    }

    private static String name(ProcessDefinition definition) {
        return Objects.requireNonNullElse(definition.getName(), definition.getKey());
    }

    /** Units that take part see the case; all of the group only where the case is the group's own. */
    private static Set<String> readers(CaseRow row) {
        var readers = new LinkedHashSet<String>();
        readers.add(HolderKey.person(row.startedBy()).value());
        if (row.startedUnit() != null) {
            readers.add(HolderKey.unit(row.startedUnit()).value());
        }
        if (row.unit() != null) {
            readers.add(HolderKey.unit(row.unit()).value());
        } else if (row.group() != null) {
            readers.add(HolderKey.group(row.group()).value());
        }
        return readers;
    }

    private String number(
            StartProcess command, ProcessDefinition definition, ProcessRules rules, Map<String, Object> variables) {
        if (command.businessKey() != null && !command.businessKey().isBlank()) {
            if (command.businessKey().length() > 100) {
                throw Problem.invalid("workflow.business-key-too-long", 100);
            }
            return command.businessKey().strip();
        }
        if (rules.businessKey() != null) {
            var number = filled(rules.businessKey(), variables);
            int before = cases.stopped(definition.getKey(), number);
            return before == 0 ? number : number + "-" + (before + 1);
        }
        int year = Vietnam.today(clock).getYear();
        var owner = Objects.requireNonNullElse(text(variables, "unit"), definition.getKey());
        return "%s-%d-%04d".formatted(owner, year, cases.nextNumber(owner, year));
    }

    private String title(ProcessDefinition definition, ProcessRules rules, Map<String, Object> variables) {
        var filled = rules.title() == null
                ? Objects.requireNonNullElse(text(variables, "title"), "")
                : filled(rules.title(), variables);
        if (!filled.isBlank() && !filled.contains("{")) {
            return filled;
        }
        var group = text(variables, "group");
        var ofGroup = group == null ? "" : " " + groups.require(group).name();
        var ofYear = variables.get("year") == null ? "" : " " + variables.get("year");
        return name(definition) + ofGroup + ofYear;
    }

    /** Replaces {@code {name}} and {@code ${name}} by the variable; an unknown name stays as it is. */
    private String filled(String pattern, Map<String, Object> variables) {
        var filled = pattern.replace("${", "{");
        var group = text(variables, "group");
        if (group != null && filled.contains("{group.name}")) {
            filled = filled.replace("{group.name}", groups.require(group).name());
        }
        for (var value : variables.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return filled;
    }

    /** The unit for which the actor starts; null for an administrator without a post there. */
    private @Nullable String startsAs(
            ProcessRules rules, @Nullable String unit, @Nullable String group, @Nullable Integer year, Actor actor) {
        var startable = mayStartIn(rules, candidates(unit, group, year, actor), actor);
        if (startable != null) {
            return startable;
        }
        if (actor.has(Role.ADMIN)
                && (rules.startableBy().isEmpty() || rules.startableBy().contains("ADMIN"))) {
            return unit;
        }
        throw Problem.notAllowed("workflow.start-not-allowed");
    }

    static @Nullable String mayStartIn(ProcessRules rules, List<String> units, Actor actor) {
        var keys = actor.keys();
        for (var unit : units) {
            for (var post : rules.startableBy()) {
                if (!post.equals("ADMIN")
                        && keys.contains(
                                HolderKey.post(unit, Post.valueOf(post).name()).value())) {
                    return unit;
                }
            }
        }
        return null;
    }

    /** A group's own case is begun by its standing body or its head unit. */
    private List<String> candidates(
            @Nullable String unit, @Nullable String group, @Nullable Integer year, Actor actor) {
        if (unit != null) {
            return List.of(unit);
        }
        if (group == null) {
            return actor.holdings().stream()
                    .map(holding -> holding.unit())
                    .distinct()
                    .toList();
        }
        var candidates = new ArrayList<String>();
        candidates.add(groups.require(group).authority());
        if (year != null) {
            groups.findYear(group, year, Vietnam.today(clock)).ifPresent(opened -> candidates.add(opened.headUnit()));
        }
        return candidates;
    }

    private static @Nullable String text(Map<String, Object> variables, String name) {
        return variables.get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
