package vn.giaouoc.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Role;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.engine.EngineDoor;
import vn.giaouoc.workflow.engine.ProcessRules;

/** Shows cases and processes. */
@Component
class CaseReading {

    private final EngineDoor engine;
    private final CaseRepository cases;
    private final CaseListRepository lists;
    private final HistoryRepository history;
    private final HistoryReading entries;
    private final CaseStop stop;
    private final TaskAccess access;
    private final Clock clock;

    CaseReading(
            EngineDoor engine,
            CaseRepository cases,
            CaseListRepository lists,
            HistoryRepository history,
            HistoryReading entries,
            CaseStop stop,
            TaskAccess access,
            Clock clock) {
        this.engine = engine;
        this.cases = cases;
        this.lists = lists;
        this.history = history;
        this.entries = entries;
        this.stop = stop;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public InstancePage list(InstanceQuery query, Actor actor) {
        int limit = Cursor.limit(query.limit());
        var now = clock.instant();
        var found = lists.page(new CaseListRepository.Search(
                actor.person(),
                actor.has(Role.ADMIN),
                actor.readKeys(),
                actor.managedUnits(),
                actor.managedGroups(),
                query,
                TaskList.words(query.q()),
                Cursor.parse(query.after()),
                now,
                limit + 1));
        var page = found.size() > limit ? found.subList(0, limit) : found;
        var open = lists.openTasks(page.stream().map(CaseRow::id).toList()).stream()
                .collect(Collectors.groupingBy(TaskRow::instance));
        var items = page.stream().map(row -> summary(row, open, actor, now)).toList();
        var last = page.isEmpty() ? null : page.get(page.size() - 1);
        return new InstancePage(
                items, found.size() > limit && last != null ? new Cursor(last.startedAt(), last.id()).text() : null);
    }

    @Transactional(readOnly = true)
    public InstanceView view(UUID instance, Actor actor) {
        var row = require(instance, actor);
        var open = Map.of(row.id(), lists.openTasks(List.of(row.id())));
        boolean active = row.state() == InstanceState.ACTIVE;
        return new InstanceView(
                summary(row, open, actor, clock.instant()),
                active && actor.person().equals(row.startedBy()) && stop.withdrawable(row),
                active && actor.has(Role.ADMIN));
    }

    @Transactional(readOnly = true)
    public List<HistoryEntry> history(UUID instance, Actor actor) {
        require(instance, actor);
        return entries.of(instance, actor);
    }

    @Transactional(readOnly = true)
    public Diagram diagram(UUID instance, Actor actor) {
        var row = require(instance, actor);
        return new Diagram(
                xml(row.definitionId()),
                lists.active(row.engineId()),
                lists.completed(row.engineId()),
                lists.incidents(row.engineId()));
    }

    private CaseRow require(UUID instance, Actor actor) {
        return cases.find(instance)
                .filter(row -> access.seesCase(row, history.readers(instance), actor))
                .orElseThrow(TaskAccess::unknownCase);
    }

    private String xml(String definitionId) {
        try (var stream = engine.repository().getProcessModel(definitionId)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private InstanceSummary summary(CaseRow row, Map<UUID, List<TaskRow>> open, Actor actor, Instant now) {
        var steps = open.getOrDefault(row.id(), List.of()).stream()
                .map(task -> step(task, actor, now))
                .toList();
        return new InstanceSummary(
                row.id(),
                row.processKey(),
                row.processName(),
                row.businessKey(),
                row.title(),
                row.unit(),
                row.group(),
                row.year(),
                row.state(),
                row.outcome(),
                row.startedLogin(),
                row.startedName(),
                row.startedAt(),
                row.endedAt(),
                steps);
    }

    /** Who took a step is said to those who may see its state; the others see step and unit. */
    private InstanceSummary.Step step(TaskRow task, Actor actor, Instant now) {
        boolean seesHolder = access.reach(task, actor) != TaskAccess.Reach.NONE || actor.has(Role.ADMIN);
        return new InstanceSummary.Step(
                task.id(),
                task.definitionKey(),
                task.name(),
                task.unit(),
                seesHolder ? task.post() : null,
                seesHolder ? task.claimedName() : null,
                task.createdAt(),
                task.dueAt(),
                task.dueAt() != null && task.dueAt().isBefore(now),
                seesHolder,
                seesHolder ? task.about() : null);
    }

    @Transactional(readOnly = true)
    public List<ProcessDefinitionInfo> definitions(Actor actor) {
        var latest = engine.repository()
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .orderByProcessDefinitionName()
                .asc()
                .list();
        var deployments = engine.repository().createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        deployment -> deployment.getId(),
                        deployment -> deployment.getDeploymentTime().toInstant()));
        return latest.stream()
                .map(definition -> info(definition, deployments, actor))
                .toList();
    }

    private ProcessDefinitionInfo info(ProcessDefinition definition, Map<String, Instant> deployments, Actor actor) {
        var rules = engine.processRules(definition.getId());
        return new ProcessDefinitionInfo(
                definition.getKey(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                definition.getVersion(),
                deployments.getOrDefault(definition.getDeploymentId(), Instant.EPOCH),
                rules.startableBy(),
                mayStart(rules, actor),
                StartData.fields(rules).stream()
                        .map(ProcessRules.StartField::name)
                        .toList());
    }

    private static boolean mayStart(ProcessRules rules, Actor actor) {
        Collection<String> units =
                actor.standings().stream().map(standing -> standing.unit()).collect(Collectors.toSet());
        return CaseStart.mayStartIn(rules, List.copyOf(units), actor) != null
                || (actor.has(Role.ADMIN)
                        && (rules.startableBy().isEmpty() || rules.startableBy().contains("ADMIN")));
    }

    @Transactional(readOnly = true)
    public String drawing(String processKey) {
        var definition =
                engine.latest(processKey).orElseThrow(() -> Problem.notFound("workflow.unknown-process", processKey));
        return xml(definition.getId());
    }
}
