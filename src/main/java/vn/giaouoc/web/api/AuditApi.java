package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.giaouoc.audit.AuditEntry;
import vn.giaouoc.audit.AuditLog;
import vn.giaouoc.audit.AuditQuery;
import vn.giaouoc.organization.Actor;

/** The audit, for auditors; for everybody else these addresses do not exist. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(summary = "Audited facts, the newest first")
    Items<AuditEntry> list(
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(name = "actor", required = false) @Nullable String login,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Long after,
            Actor actor) {
        var most = Items.limit(limit);
        var query = new AuditQuery(
                caseId,
                subject,
                login,
                action,
                from == null ? null : from.toInstant(),
                to == null ? null : to.toInstant(),
                after,
                most);
        var found = log.list(query, reader(actor));
        var next = found.size() < most
                ? null
                : String.valueOf(found.get(found.size() - 1).id());
        return new Items<>(found, next);
    }

    @GetMapping("/export")
    @Operation(summary = "The whole audit as NDJSON, as the offline verifier reads it")
    void export(Actor actor, HttpServletResponse response) throws IOException {
        var reader = reader(actor);
        log.list(new AuditQuery(null, null, null, null, null, null, null, 1), reader);
        response.setContentType("application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.ndjson\"");
        log.export(response.getOutputStream(), reader);
    }

    private static AuditLog.Reader reader(Actor actor) {
        return new AuditLog.Reader(
                actor.login(), actor.roles().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }
}
