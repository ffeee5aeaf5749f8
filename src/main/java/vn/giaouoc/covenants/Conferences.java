package vn.giaouoc.covenants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.ConferenceRepository.ConferenceRow;
import vn.giaouoc.covenants.ItemRepository.ItemRow;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.documents.CaseDocuments;
import vn.giaouoc.documents.CreateDocument;
import vn.giaouoc.documents.DocumentStep;
import vn.giaouoc.documents.DocumentType;
import vn.giaouoc.documents.Documents;
import vn.giaouoc.documents.NewVersion;
import vn.giaouoc.documents.VersionInfo;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.TaskAct;

/** The signing conference: called by the group's head, adopts the packet paper by paper, keeps minutes. */
@Component
class Conferences {

    private final Years years;
    private final YearRepository repository;
    private final ItemRepository items;
    private final ConferenceRepository conferences;
    private final Groups groups;
    private final CaseDocuments documents;
    private final Documents rights;
    private final MinutesText minutesText;

    Conferences(
            Years years,
            YearRepository repository,
            ItemRepository items,
            ConferenceRepository conferences,
            Groups groups,
            CaseDocuments documents,
            Documents rights,
            MinutesText minutesText) {
        this.years = years;
        this.repository = repository;
        this.items = items;
        this.conferences = conferences;
        this.groups = groups;
        this.documents = documents;
        this.rights = rights;
        this.minutesText = minutesText;
    }

    /** The head fixes day and place; the invitation goes to members and standing body. */
    Map<String, Object> invite(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var heldOn = Fields.date(request, "heldOn");
        if (heldOn.isBefore(years.today())) {
            throw Problem.invalid("covenants.conference-in-past", Words.day(heldOn))
                    .withFields(
                            List.of(new Problem.Field("heldOn", "covenants.conference-in-past", Words.day(heldOn))));
        }
        var startsAt = Fields.required(request, "startsAt");
        var place = Fields.required(request, "place");
        var agenda = request.text("agenda");
        var group = groups.require(year.group());
        var invitation = documents.create(
                paper(
                        year,
                        DocumentType.INVITATION,
                        "Dự Hội nghị ký kết giao ước thi đua năm %d của %s".formatted(year.year(), group.name())),
                years.everybody(year),
                request.acting());
        documents.addVersion(
                invitation,
                NewVersion.ofText(
                        minutesText.invitation(year, group.name(), heldOn, startsAt, place, agenda), "Giấy mời", null),
                request.acting());
        documents.move(invitation, DocumentStep.SUBMIT, null, request.acting());
        documents.move(invitation, DocumentStep.APPROVE, null, request.acting());
        conferences.insert(year.id(), heldOn, startsAt, place, agenda, invitation);
        years.publish(new ConferenceCalled(
                year.caseId(),
                year.group(),
                year.year(),
                heldOn,
                startsAt,
                place,
                years.toBeTold(year),
                request.acting().login()));
        var onAgenda = items.of(year.id()).stream()
                .filter(row -> !row.adopted())
                .map(ItemRow::document)
                .toList();
        return Map.of("agendaIds", Fields.ids(onAgenda));
    }

    private static CreateDocument paper(YearRow year, DocumentType type, String title) {
        return new CreateDocument(
                type, title, year.requireHead(), year.group(), year.year(), Years.FIELD, null, year.caseId());
    }

    Map<String, Object> attend(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var conference = latest(year);
        if (conference.heldOn().isAfter(years.today())) {
            throw Problem.conflict("covenants.conference-not-yet", Words.day(conference.heldOn()));
        }
        var present = Fields.texts(request.data(), "present");
        if (present.isEmpty()) {
            throw Fields.missing("present");
        }
        for (var unit : present) {
            if (!year.members().contains(unit)) {
                throw Problem.invalid("covenants.not-a-member", unit)
                        .withFields(List.of(new Problem.Field("present", "covenants.not-a-member", unit)));
            }
        }
        conferences.attended(year.id(), conference.no(), present, request.text("guests"), years.now());
        return Map.of();
    }

    /** One paper: adopted, adopted with edits, or held back. */
    Map<String, Object> adopt(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var row = items.of(year.id()).stream()
                .filter(item -> item.document().equals(request.document()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("covenants.paper-unknown"));
        List<@Nullable Integer> votes = Arrays.<@Nullable Integer>asList(
                Fields.number(request.data(), "votesFor"),
                Fields.number(request.data(), "votesAgainst"),
                Fields.number(request.data(), "votesAbstain"));
        requirePlausible(votes, latest(year).present().size());
        items.adopt(
                year.id(),
                row.item(),
                Adoption.ofOutcome(request.outcome()),
                request.text("reason"),
                votes,
                documents.current(row.document()).map(VersionInfo::number).orElse(1));
        return Map.of();
    }

    /** One unit present, one vote. */
    private static void requirePlausible(List<@Nullable Integer> votes, int present) {
        int total = votes.stream().mapToInt(vote -> vote == null ? 0 : vote).sum();
        if (total > present || votes.stream().anyMatch(vote -> vote != null && vote < 0)) {
            throw Problem.invalid("covenants.votes-implausible", total, present)
                    .withFields(List.of(new Problem.Field("votesFor", "covenants.votes-implausible", total, present)));
        }
    }

    Map<String, Object> minutesForm(TaskAct.Opening task) {
        return repository
                .find(task.instance())
                .map(year -> Map.<String, Object>of("minutesText", currentMinutes(year)))
                .orElse(Map.of());
    }

    private String currentMinutes(YearRow year) {
        var conference = latest(year);
        var group = groups.require(year.group()).name();
        return java.util.Optional.ofNullable(conference.minutes())
                .flatMap(documents::text)
                .orElseGet(() -> minutesText.minutes(year, group, conference, items.of(year.id())));
    }

    Map<String, Object> minutes(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var conference = latest(year);
        var text = request.text("minutesText");
        var words = text == null ? currentMinutes(year) : text;
        var minutes = conference.minutes();
        if (minutes == null) {
            minutes = documents.create(
                    paper(
                            year,
                            DocumentType.MINUTES,
                            "Hội nghị ký kết giao ước thi đua năm %d của %s"
                                    .formatted(
                                            year.year(),
                                            groups.require(year.group()).name())),
                    new ArrayList<>(years.head(year)),
                    request.acting());
            rights.grantWriting(minutes, List.of(years.team(year)), "minutes");
            conferences.minutes(year.id(), conference.no(), minutes);
        }
        documents.addVersion(minutes, NewVersion.ofText(words, "Biên bản", null), request.acting());
        return Map.of("minutesId", minutes.toString());
    }

    /** The chair confirms the minutes: what the conference decided counts from here. */
    Map<String, Object> confirmMinutes(TaskAct.Request request) {
        if (request.outcome().equals("return")) {
            return Map.of();
        }
        var year = years.lock(request.instance());
        var conference = latest(year);
        UUID minutes = java.util.Objects.requireNonNull(conference.minutes());
        documents.requireSeen(minutes, request.seen());
        documents.move(minutes, DocumentStep.SUBMIT, null, request.acting());
        documents.move(minutes, DocumentStep.APPROVE, null, request.acting());
        documents.endorse(minutes, "CHAIR", request.outcome(), null, request.acting());
        rights.grant(minutes, years.everybody(year), "minutes-confirmed");
        conferences.confirmed(year.id(), conference.no(), years.now());
        boolean held = items.covenant(year.id()).orElseThrow().adoption() == Adoption.HELD_BACK;
        if (!held) {
            years.move(year, YearEvent.ADOPT, request.acting().login());
        }
        return Map.of("covenantHeld", held ? "yes" : "no");
    }

    /** A covenant that was held back, or an annex whose signing was stopped, goes on in new words. */
    Map<String, Object> redraft(TaskAct.Request request) {
        var year = years.lock(request.instance());
        var covenant = items.covenant(year.id()).orElseThrow();
        int now =
                documents.current(covenant.document()).map(VersionInfo::number).orElse(0);
        var before = Stream.of(covenant.adoptedVersion(), covenant.stoppedVersion())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max();
        if (before.isPresent() && now <= before.getAsInt()) {
            throw Problem.invalid("covenants.new-version-missing")
                    .withFields(List.of(new Problem.Field("covenant", "covenants.new-version-missing")));
        }
        return Map.of();
    }

    private ConferenceRow latest(YearRow year) {
        return conferences.latest(year.id()).orElseThrow(() -> Problem.conflict("covenants.no-conference"));
    }
}
