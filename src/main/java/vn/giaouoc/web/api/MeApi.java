package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.AppointmentStatus;
import vn.giaouoc.organization.Delegations;
import vn.giaouoc.organization.Holding;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Role;
import vn.giaouoc.security.Confirmations;
import vn.giaouoc.security.Tokens;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Vietnam;

/** Who I am today. */
@RestController
@RequestMapping("/api/v1/me")
class MeApi {

    private final Delegations delegations;
    private final Confirmations confirmations;
    private final Tokens tokens;

    MeApi(Delegations delegations, Confirmations confirmations, Tokens tokens) {
        this.delegations = delegations;
        this.confirmations = confirmations;
        this.tokens = tokens;
    }

    record Me(
            Person person,
            List<HeldPost> appointments,
            List<DelegationsApi.DelegationBody> delegations,
            Set<Role> roles,
            Instant now) {}

    record Person(UUID id, String login, String name) {}

    record HeldPost(
            String unit,
            String unitName,
            Post post,
            String title,
            AppointmentStatus status,
            LocalDate from,
            @Nullable LocalDate to,
            boolean absent) {

        HeldPost(Holding holding) {
            this(
                    holding.unit(),
                    holding.unitName(),
                    holding.post(),
                    holding.title(),
                    holding.status(),
                    holding.valid().from(),
                    holding.valid().to(),
                    holding.absent());
        }
    }

    @GetMapping
    @Operation(summary = "Person, posts held today, delegations in force, roles")
    Me me(Actor actor) {
        var today = Vietnam.day(actor.now());
        var inForce = delegations.ofPerson(actor.person()).stream()
                .filter(delegation -> delegation.holdsOn(today))
                .map(DelegationsApi.DelegationBody::new)
                .toList();
        return new Me(
                new Person(actor.person(), actor.login(), actor.name()),
                actor.holdings().stream().map(HeldPost::new).toList(),
                inForce,
                new TreeSet<>(actor.roles()),
                actor.now());
    }

    @GetMapping("/tokens")
    @Operation(summary = "One's own tokens that still count, without their secrets")
    Items<Tokens.Held> tokens(Actor actor) {
        return Items.all(tokens.ofPerson(actor));
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends one of one's own tokens")
    void revoke(@PathVariable String id, Actor actor) {
        tokens.revoke(Ids.parse(id, "security.token-unknown"), actor);
    }

    record PasswordAgain(String password) {

        @Override
        public String toString() {
            return "PasswordAgain[]";
        }
    }

    record Confirmation(String confirmation, Instant expiresAt) {}

    @PostMapping("/confirmations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "The password typed again: good for five minutes and one act")
    Confirmation confirm(@RequestBody PasswordAgain body, Actor actor) {
        var given = confirmations.confirm(actor, body.password());
        return new Confirmation(given.confirmation(), given.expiresAt());
    }

    @DeleteMapping("/token")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the token this call carries")
    void signOut(@RequestHeader("Authorization") String authorization) {
        tokens.revoke(authorization.substring(authorization.indexOf(' ') + 1).strip());
    }
}
