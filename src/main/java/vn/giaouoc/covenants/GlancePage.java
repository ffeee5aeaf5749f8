package vn.giaouoc.covenants;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.consultations.Rounds;
import vn.giaouoc.covenants.GlanceRepository.Glance;
import vn.giaouoc.covenants.GlanceRepository.Party;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.DocumentSummary;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;
import vn.giaouoc.workflow.OpenSteps.OpenTask;

/** Puts the page of a year together from what the modules know. */
@Component
class GlancePage {

    private final WorkingCalendar calendar;
    private final Years years;

    GlancePage(WorkingCalendar calendar, Years years) {
        this.calendar = calendar;
        this.years = years;
    }

    GroupYearView view(
            Glance glance,
            String groupName,
            Map<String, String> names,
            List<Rounds.Glance> opinions,
            List<DocumentSummary> readable,
            List<OpenTask> open,
            Actor actor) {
        var year = glance.year();
        var waiting = open.stream().map(task -> waiting(task, actor)).toList();
        var rows = rows(glance, names, opinions, waiting);
        int signers = (int) glance.parties().stream().filter(Party::signs).count();
        int signed = (int) glance.parties().stream()
                .filter(party -> PartySignature.valueOf(party.signature()).given())
                .count();
        return new GroupYearView(
                year.group(),
                groupName,
                year.year(),
                year.caseId(),
                year.state(),
                year.since(),
                year.standingBody(),
                names.getOrDefault(year.standingBody(), year.standingBody()),
                year.headUnit(),
                name(names, year.headUnit()),
                year.deputyUnit(),
                name(names, year.deputyUnit()),
                year.mode(),
                year.order(),
                year.teamNames(),
                Stages.of(glance, opinions, signed, signers),
                rows,
                papers(glance, readable),
                upcoming(glance, opinions, waiting),
                waiting.stream()
                        .filter(task -> !Stages.OF_MEMBERS.contains(task.step()))
                        .toList(),
                glance.conference(),
                glance.targets().stream()
                        .map(t -> new Target(t.unit(), t.code(), t.words(), t.measure(), t.op(), t.value(), t.note()))
                        .toList(),
                signed,
                signers,
                stop(year, names));
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String code) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    private static GroupYearView.@Nullable Stop stop(YearRow year, Map<String, String> names) {
        var kind = year.stopKind();
        return kind == null || year.state() != YearState.STOPPED
                ? null
                : new GroupYearView.Stop(kind, year.stoppedUnit(), name(names, year.stoppedUnit()), year.stopReason());
    }

    private GroupYearView.Waiting waiting(OpenTask task, Actor actor) {
        var due = task.dueAt();
        return new GroupYearView.Waiting(
                task.task(),
                task.definitionKey(),
                task.name(),
                task.unit(),
                task.post(),
                task.claimedName(),
                task.since(),
                due,
                overdueDays(due),
                !Collections.disjoint(actor.readKeys(), task.keys())
                        || (task.unit() != null && actor.overseenUnits().contains(task.unit())));
    }

    /** Working days by which a deadline is past; at least one once it is. */
    private int overdueDays(@Nullable Instant due) {
        var now = years.now();
        return due == null || !due.isBefore(now) ? 0 : Math.max(1, calendar.workingDaysBetween(due, now));
    }

    private static List<GroupYearView.UnitRow> rows(
            Glance glance,
            Map<String, String> names,
            List<Rounds.Glance> opinions,
            List<GroupYearView.Waiting> waiting) {
        var codes = new LinkedHashSet<>(glance.year().members());
        opinions.forEach(answer -> codes.add(answer.unit()));
        glance.parties().forEach(party -> codes.add(party.unit()));
        return codes.stream()
                .map(code -> {
                    var own = waiting.stream()
                            .filter(task -> code.equals(task.unit()) && Stages.OF_MEMBERS.contains(task.step()))
                            .toList();
                    var party = glance.parties().stream()
                            .filter(candidate -> candidate.unit().equals(code))
                            .findFirst()
                            .orElse(null);
                    return new GroupYearView.UnitRow(
                            code,
                            names.getOrDefault(code, code),
                            opinion(code, opinions),
                            signature(glance, code, party),
                            registration(party),
                            own,
                            own.stream()
                                    .mapToInt(GroupYearView.Waiting::overdueDays)
                                    .max()
                                    .orElse(0));
                })
                .toList();
    }

    private static GroupYearView.@Nullable OpinionCell opinion(String code, List<Rounds.Glance> opinions) {
        return opinions.stream()
                .filter(answer -> answer.unit().equals(code))
                .findFirst()
                .map(answer -> new GroupYearView.OpinionCell(
                        answer.round(),
                        answer.state(),
                        answer.stance(),
                        answer.opinions(),
                        answer.late(),
                        answer.answeredAt()))
                .orElse(null);
    }

    private static GroupYearView.@Nullable SignatureCell signature(Glance glance, String code, @Nullable Party party) {
        if (party == null) {
            return glance.year().excluded().contains(code)
                    ? new GroupYearView.SignatureCell(false, PartySignature.NOT_ASKED, null, null, null, null)
                    : null;
        }
        return new GroupYearView.SignatureCell(
                !glance.year().excluded().contains(code),
                PartySignature.valueOf(party.signature()),
                GlanceRepository.instant(party.signedAt()),
                party.signer(),
                party.capacity(),
                party.reason());
    }

    private static GroupYearView.@Nullable RegistrationCell registration(@Nullable Party party) {
        if (party == null || party.registration().equals(Registration.NOT_ASKED.name())) {
            return null;
        }
        return new GroupYearView.RegistrationCell(
                Registration.valueOf(party.registration()),
                GlanceRepository.instant(party.registeredAt()),
                party.targets());
    }

    /** Only what the reader may read, in the order of the packet. */
    private static List<GroupYearView.Paper> papers(Glance glance, List<DocumentSummary> readable) {
        var papers = new ArrayList<GroupYearView.Paper>();
        for (var item : glance.items()) {
            readable.stream()
                    .filter(document -> document.id().equals(item.document()))
                    .findFirst()
                    .ifPresent(document -> papers.add(new GroupYearView.Paper(
                            PacketItem.valueOf(item.item()),
                            document.id(),
                            document.title(),
                            document.state(),
                            document.number(),
                            document.versionNumber(),
                            item.adoption() == null ? null : Adoption.valueOf(item.adoption()))));
        }
        papers.sort(Comparator.comparing(GroupYearView.Paper::item));
        return papers;
    }

    private List<GroupYearView.Upcoming> upcoming(
            Glance glance, List<Rounds.Glance> opinions, List<GroupYearView.Waiting> waiting) {
        var upcoming = new ArrayList<GroupYearView.Upcoming>();
        var conference = glance.conference();
        if (conference != null && glance.year().state() == YearState.CONFERENCE) {
            upcoming.add(new GroupYearView.Upcoming(
                    "conference", conference.heldOn(), null, conference.heldOn().isBefore(years.today())));
        }
        if (glance.year().state() == YearState.OPINIONS && !opinions.isEmpty()) {
            upcoming.add(at("opinion-deadline", opinions.get(0).deadline()));
        }
        var code = Stages.deadline(glance.year().state());
        if (code != null) {
            waiting.stream()
                    .map(GroupYearView.Waiting::dueAt)
                    .filter(java.util.Objects::nonNull)
                    .map(java.util.Objects::requireNonNull)
                    .min(Comparator.naturalOrder())
                    .ifPresent(due -> upcoming.add(at(code, due)));
        }
        upcoming.sort(Comparator.comparing(GroupYearView.Upcoming::on));
        return upcoming;
    }

    private GroupYearView.Upcoming at(String code, Instant due) {
        return new GroupYearView.Upcoming(code, Vietnam.day(due), due, due.isBefore(years.now()));
    }
}
