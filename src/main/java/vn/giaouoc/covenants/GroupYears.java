package vn.giaouoc.covenants;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaouoc.consultations.Rounds;
import vn.giaouoc.covenants.GlanceRepository.Glance;
import vn.giaouoc.covenants.GlanceRepository.Party;
import vn.giaouoc.documents.DocumentQuery;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Role;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.workflow.OpenSteps;

/** A group's year as its members see it. */
@Service
public class GroupYears {

    private final GlanceRepository repository;
    private final Groups groups;
    private final Units units;
    private final Rounds rounds;
    private final Documents documents;
    private final OpenSteps openSteps;
    private final Years years;
    private final GlancePage page;

    GroupYears(
            GlanceRepository repository,
            Groups groups,
            Units units,
            Rounds rounds,
            Documents documents,
            OpenSteps openSteps,
            Years years,
            GlancePage page) {
        this.repository = repository;
        this.groups = groups;
        this.units = units;
        this.rounds = rounds;
        this.documents = documents;
        this.openSteps = openSteps;
        this.years = years;
        this.page = page;
    }

    /**
     * The year at a glance, in at most six statements.
     *
     * @throws Problem {@code covenants.year-unknown} if there is no case of this year, or the actor may not see it
     */
    @Transactional(readOnly = true)
    public GroupYearView view(String group, int year, Actor actor) {
        return find(group, year, actor).orElseThrow(() -> Problem.notFound("covenants.year-unknown"));
    }

    /** The same, or nothing. */
    @Transactional(readOnly = true)
    public Optional<GroupYearView> find(String group, int year, Actor actor) {
        var found = repository.find(group, year, keys(actor, group));
        return found.map(glance -> {
            var caseId = glance.year().caseId();
            var opinions = new LinkedHashMap<String, Rounds.Glance>();
            rounds.glance(caseId, actor.readKeys()).forEach(answer -> opinions.put(answer.unit(), answer));
            var codes = codes(glance, opinions.keySet());
            return page.view(
                    glance,
                    groups.require(group).name(),
                    units.names(codes, years.today()),
                    List.copyOf(opinions.values()),
                    documents.list(DocumentQuery.ofCase(caseId), actor).items(),
                    openSteps.ofCase(caseId),
                    actor);
        });
    }

    private static Set<String> codes(Glance glance, Set<String> asked) {
        var codes = new LinkedHashSet<>(glance.year().members());
        codes.addAll(asked);
        glance.parties().stream().map(Party::unit).forEach(codes::add);
        codes.add(glance.year().standingBody());
        return codes;
    }

    /** Years that the actor may see, newest first. */
    @Transactional(readOnly = true)
    public List<YearSummary> list(Actor actor) {
        var keys = new HashSet<>(actor.readKeys());
        if (actor.has(Role.ADMIN)) {
            groups.all(years.today())
                    .forEach(group -> keys.add(HolderKey.group(group.code()).value()));
        }
        actor.managedGroups().forEach(group -> keys.add(HolderKey.group(group).value()));
        return repository.list(keys);
    }

    /** Members and standing body; a manager of the group and administrators see where it stands too. */
    private static Set<String> keys(Actor actor, String group) {
        var keys = new HashSet<>(actor.readKeys());
        if (actor.has(Role.ADMIN) || actor.managedGroups().contains(group)) {
            keys.add(HolderKey.group(group).value());
        }
        return keys;
    }
}
