package vn.giaouoc.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.GroupYear;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Routing;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.workflow.engine.CorridorPort.NewTask;
import vn.giaouoc.workflow.engine.TaskRules;

/** Turns the routing rule of a drawing into the keys a task is addressed to. */
@Component
class Router {

    private static final String VARIABLE = "var:";

    private final Routing routing;
    private final Groups groups;
    private final Clock clock;

    Router(Routing routing, Groups groups, Clock clock) {
        this.routing = routing;
        this.groups = groups;
        this.clock = clock;
    }

    Address address(NewTask task) {
        var rules = task.rules();
        var group = task.text("group");
        var year = year(task);
        var person = rules.personVariable() == null ? null : id(task, rules.personVariable());
        var unit = unit(task, rules, group, year);
        var type = value(task, rules.type());
        var field = value(task, rules.field());
        return new Address(
                unit,
                rules.post(),
                person,
                group,
                year,
                type,
                field,
                documents(task),
                rules.notBy() == null ? null : optionalId(task, rules.notBy()),
                keys(rules, unit, person, group, year, type, field));
    }

    private List<String> keys(
            TaskRules rules,
            @Nullable String unit,
            @Nullable UUID person,
            @Nullable String group,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String field) {
        if (person != null) {
            return List.of(HolderKey.person(person).value());
        }
        if (rules.post() == null) {
            throw new IllegalStateException("neither post nor person at " + rules.definitionKey());
        }
        var post = Post.valueOf(rules.post());
        if (ofTeam(rules, post) && group != null && year != null) {
            return texts(routing.addressTeam(group, year, post));
        }
        if (unit == null) {
            throw new IllegalStateException("no unit for " + rules.definitionKey() + ": " + rules.unit());
        }
        return texts(routing.address(unit, post, type, field, today()));
    }

    private static boolean ofTeam(TaskRules rules, Post post) {
        return post == Post.SUPPORT_TEAM
                || (post == Post.SECRETARY
                        && (rules.unit() == null || rules.unit().equals("group-head")));
    }

    private static List<String> texts(List<HolderKey> keys) {
        return keys.stream().map(HolderKey::value).distinct().toList();
    }

    private @Nullable String unit(NewTask task, TaskRules rules, @Nullable String group, @Nullable Integer year) {
        var rule = rules.unit();
        if (rule == null) {
            return group == null || year == null
                    ? task.text("unit")
                    : groupYear(group, year).headUnit();
        }
        return switch (rule) {
            case "initiator" -> task.text("initiatorUnit");
            case "owner" -> task.text("unit");
            case "member" -> task.text("member");
            case "group-head" -> ofGroup(task, group, year).headUnit();
            case "group-deputy" -> ofGroup(task, group, year).deputyUnit();
            case "standing-body" ->
                group == null ? missing(task, "group") : groups.require(group).authority();
            default -> rule.startsWith(VARIABLE) ? task.text(rule.substring(VARIABLE.length())) : rule;
        };
    }

    private GroupYear ofGroup(NewTask task, @Nullable String group, @Nullable Integer year) {
        if (group == null || year == null) {
            return missing(task, "group, year");
        }
        return groupYear(group, year);
    }

    private GroupYear groupYear(String group, int year) {
        return groups.year(group, year, today());
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }

    private static <T> T missing(NewTask task, String variable) {
        throw new IllegalStateException(
                "variable " + variable + " is missing at " + task.rules().definitionKey());
    }

    private static @Nullable Integer year(NewTask task) {
        return task.variables().apply("year") instanceof Number year ? year.intValue() : null;
    }

    private static @Nullable String value(NewTask task, @Nullable String rule) {
        if (rule == null) {
            return null;
        }
        return rule.startsWith(VARIABLE) ? task.text(rule.substring(VARIABLE.length())) : rule;
    }

    private static UUID id(NewTask task, String variable) {
        var id = optionalId(task, variable);
        return id == null ? missing(task, variable) : id;
    }

    private static @Nullable UUID optionalId(NewTask task, String variable) {
        var text = task.text(variable);
        return text == null ? null : UUID.fromString(text);
    }

    private static List<UUID> documents(NewTask task) {
        var subject = task.rules().subject();
        var text = subject == null ? null : task.text(subject);
        if (text == null) {
            return List.of();
        }
        var documents = new ArrayList<UUID>();
        for (var part : text.split(",", -1)) {
            if (!part.isBlank()) {
                documents.add(UUID.fromString(part.strip()));
            }
        }
        return List.copyOf(documents);
    }
}
