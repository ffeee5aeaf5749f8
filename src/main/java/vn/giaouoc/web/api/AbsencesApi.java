package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Absence;
import vn.giaouoc.organization.Absences;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Days away: one's own, or everybody's for administrators. */
@RestController
@RequestMapping("/api/v1/absences")
class AbsencesApi {

    private final Absences absences;
    private final PersonCodes codes;
    private final Writes writes;

    AbsencesApi(Absences absences, PersonCodes codes, Writes writes) {
        this.absences = absences;
        this.codes = codes;
        this.writes = writes;
    }

    record AbsenceBody(
            UUID id,
            String person,
            String name,
            String reason,
            String document,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate revokedFrom,
            @Nullable String revokeReason,
            int version) {}

    /**
     * @param person code or login; absent: oneself
     * @param document number of the paper it rests on
     */
    record NewAbsence(
            @Nullable String person,
            String reason,
            String document,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * @param version of what was seen; absent: whatever is there now
     */
    record Revocation(String reason, @Nullable Integer version) {}

    @GetMapping
    @Operation(summary = "Absences in force or to come")
    Items<AbsenceBody> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var page = Items.from(
                absences.current(actor),
                after,
                Items.limit(limit),
                absence -> absence.id().toString());
        return new Items<>(page.items().stream().map(this::body).toList(), page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceBody record(
            @RequestBody NewAbsence body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        return writes.once(key, actor, "POST /absences", body, AbsenceBody.class, () -> {
            var person = body.person() == null ? actor.person() : codes.id(body.person());
            var valid = new ValidPeriod(body.from(), body.to());
            return body(absences.record(new Absences.NewAbsence(person, body.reason(), body.document(), valid), actor));
        });
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "Takes an absence back from today on")
    AbsenceBody revoke(
            @PathVariable String id,
            @RequestBody Revocation body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var absence = Ids.parse(id, "organization.absence-unknown");
        return writes.once(key, actor, "POST /absences/" + absence + "/revoke", body, AbsenceBody.class, () -> {
            var version = body.version() == null ? versionNow(absence, actor) : body.version();
            return body(absences.revoke(absence, body.reason(), version, actor));
        });
    }

    private int versionNow(UUID id, Actor actor) {
        List<Absence> seen = absences.current(actor);
        return seen.stream()
                .filter(absence -> absence.id().equals(id))
                .map(Absence::version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("organization.absence-unknown", id));
    }

    private AbsenceBody body(Absence absence) {
        return new AbsenceBody(
                absence.id(),
                codes.of(absence.person(), absence.personName()).person(),
                absence.personName(),
                absence.reason(),
                absence.document(),
                absence.valid().from(),
                absence.valid().to(),
                absence.revokedFrom(),
                absence.revokeReason(),
                absence.version());
    }
}
