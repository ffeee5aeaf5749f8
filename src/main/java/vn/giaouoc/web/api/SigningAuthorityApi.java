package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Capacity;
import vn.giaouoc.organization.Entitled;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.SigningAuthority;

/** Who may sign what for whom on a day, and why. */
@RestController
@RequestMapping("/api/v1/signing-authority")
class SigningAuthorityApi {

    private final SigningAuthority authority;
    private final PersonCodes codes;

    SigningAuthorityApi(SigningAuthority authority, PersonCodes codes) {
        this.authority = authority;
        this.codes = codes;
    }

    record Answer(
            List<Signatory> entitled, List<Signatory> offeredTo, SigningAuthority.Situation situation, String reason) {}

    /**
     * @param person code
     * @param capacityLine lines as printed above the name
     */
    record Signatory(
            String person,
            String name,
            @Nullable String login,
            String unit,
            Post post,
            String title,
            Capacity capacity,
            List<String> capacityLine,
            String basis,
            LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping
    @Operation(summary = "Who may sign a type of document for a unit on a day, in which capacity, on what basis")
    Answer whoMaySign(
            @RequestParam String unit,
            @RequestParam String type,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            Actor actor) {
        var asked = field == null ? null : Words.of(Field.class, field, "field");
        var answer = authority.whoMaySign(unit, type, asked, UnitsApi.day(at, actor));
        return new Answer(
                answer.entitled().stream().map(this::signatory).toList(),
                answer.offeredTo().stream().map(this::signatory).toList(),
                answer.situation(),
                answer.explanation());
    }

    private Signatory signatory(Entitled one) {
        var person = codes.of(one.person(), one.name());
        return new Signatory(
                person.person(),
                one.name(),
                person.login(),
                one.unit(),
                one.post(),
                one.title(),
                one.capacity(),
                one.capacityLines(),
                one.basis(),
                one.from(),
                one.to());
    }
}
