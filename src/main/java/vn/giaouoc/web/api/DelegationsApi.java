package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
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
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Capacity;
import vn.giaouoc.organization.Delegation;
import vn.giaouoc.organization.Delegations;
import vn.giaouoc.organization.Field;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Powers to sign given in writing: one's own, or everybody's for administrators. */
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationsApi {

    private final Delegations delegations;
    private final PersonCodes codes;
    private final Writes writes;

    DelegationsApi(Delegations delegations, PersonCodes codes, Writes writes) {
        this.delegations = delegations;
        this.codes = codes;
        this.writes = writes;
    }

    record DelegationBody(
            UUID id,
            String unit,
            String grantorName,
            String granteeName,
            Capacity capacity,
            Set<String> types,
            Set<Field> fields,
            String document,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate revokedFrom,
            @Nullable String revokeReason,
            int version) {

        DelegationBody(Delegation delegation) {
            this(
                    delegation.id(),
                    delegation.unit(),
                    delegation.grantorName(),
                    delegation.granteeName(),
                    delegation.capacity(),
                    new TreeSet<>(delegation.types()),
                    new TreeSet<>(delegation.fields()),
                    delegation.document(),
                    delegation.valid().from(),
                    delegation.valid().to(),
                    delegation.revokedFrom(),
                    delegation.revokeReason(),
                    delegation.version());
        }
    }

    /**
     * @param grantor code or login; absent: oneself
     * @param grantee code or login
     * @param capacity absent: {@code TUQ}
     * @param types document types, at least one
     * @param fields absent: all
     * @param document number of the paper it rests on
     */
    record NewDelegation(
            String unit,
            @Nullable String grantor,
            String grantee,
            @Nullable Capacity capacity,
            Set<String> types,
            @Nullable Set<Field> fields,
            String document,
            LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping
    @Operation(summary = "Delegations in force or to come, given or received")
    Items<DelegationBody> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var all = delegations.current(actor).stream().map(DelegationBody::new).toList();
        return Items.from(
                all, after, Items.limit(limit), delegation -> delegation.id().toString());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DelegationBody grant(
            @RequestBody NewDelegation body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        return writes.once(key, actor, "POST /delegations", body, DelegationBody.class, () -> {
            var grantor = body.grantor() == null ? actor.person() : codes.id(body.grantor());
            var asked = new Delegations.NewDelegation(
                    body.unit(),
                    grantor,
                    codes.id(body.grantee()),
                    body.capacity() == null ? Capacity.TUQ : body.capacity(),
                    body.types(),
                    body.fields() == null ? Set.of() : body.fields(),
                    body.document(),
                    new ValidPeriod(body.from(), body.to()));
            return new DelegationBody(delegations.grant(asked, actor));
        });
    }

    @PostMapping("/{id}/revoke")
    @Operation(summary = "Takes a delegation back from today on")
    DelegationBody revoke(
            @PathVariable String id,
            @RequestBody AbsencesApi.Revocation body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var delegation = Ids.parse(id, "organization.delegation-unknown");
        var call = "POST /delegations/" + delegation + "/revoke";
        return writes.once(key, actor, call, body, DelegationBody.class, () -> {
            var version = body.version() == null ? versionNow(delegation, actor) : body.version();
            return new DelegationBody(delegations.revoke(delegation, body.reason(), version, actor));
        });
    }

    private int versionNow(UUID id, Actor actor) {
        return delegations.current(actor).stream()
                .filter(delegation -> delegation.id().equals(id))
                .map(Delegation::version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("organization.delegation-unknown", id));
    }
}
