package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.Holder;

/** Who signs with which certificate. */
@RestController
class CertificatesApi {

    private final Certificates certificates;
    private final People people;
    private final Units units;
    private final Clock clock;

    CertificatesApi(Certificates certificates, People people, Units units, Clock clock) {
        this.certificates = certificates;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param login of the person it is for; or
     * @param unit code of the unit whose number and seal it signs
     * @param provider {@code TOKEN}, {@code REMOTE}, {@code SOFTWARE}, or {@code OUTSIDE} for the holder's own tool
     * @param key name of the key at the provider; not for {@code OUTSIDE}
     * @param certificate PEM with those above it, for {@code OUTSIDE} only
     */
    record Registration(
            @Nullable String login,
            @Nullable String unit,
            String provider,
            @Nullable String key,
            @Nullable String certificate) {}

    /** @param reason needed unless it is made active again */
    record Move(CertificateView.State state, @Nullable String reason) {}

    @GetMapping("/api/v1/me/certificates")
    @Operation(summary = "One's own certificates, the newest first")
    Items<CertificateView> own(Actor actor) {
        return Items.all(certificates.own(actor));
    }

    @GetMapping("/api/v1/certificates")
    @Operation(summary = "Certificates of people and units, those in use first; at most 200")
    Items<CertificateView> search(@RequestParam(defaultValue = "") String q, Actor actor) {
        return Items.all(certificates.search(q, actor));
    }

    @GetMapping("/api/v1/certificates/keys")
    @Operation(summary = "Keys found at a provider, by name, with the subject of each")
    Map<String, String> keys(@RequestParam String provider, Actor actor) {
        return certificates.keysAt(provider, actor);
    }

    @PostMapping("/api/v1/certificates")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "From now on the person or unit signs with this key; an earlier certificate counts as replaced")
    CertificateView register(@RequestBody Registration body, Actor actor) {
        certificates.requireAdministrator(actor);
        var holder = holder(body);
        if (body.provider().equals("OUTSIDE")) {
            var pem = body.certificate() == null ? "" : body.certificate();
            return certificates.registerOutside(holder, pem.getBytes(StandardCharsets.US_ASCII), actor);
        }
        return certificates.register(holder, body.provider(), body.key() == null ? "" : body.key(), actor);
    }

    @PostMapping("/api/v1/certificates/{id}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Suspends a certificate, makes it active again, or revokes it for good")
    void move(@PathVariable String id, @RequestBody Move body, Actor actor) {
        certificates.move(Ids.parse(id, "signing.certificate-unknown"), body.state(), body.reason(), actor);
    }

    private Holder holder(Registration body) {
        var login = body.login();
        if (login != null) {
            var person = people.byLogin(login).orElseThrow(() -> Problem.invalid("signing.holder-unknown", login));
            return Holder.person(person.id(), person.fullName(), person.fullName());
        }
        var code = body.unit() == null ? "" : body.unit();
        return units.find(code, Vietnam.today(clock))
                .map(unit -> Holder.unit(code, unit.name()))
                .orElseThrow(() -> Problem.invalid("signing.holder-unknown", code));
    }
}
