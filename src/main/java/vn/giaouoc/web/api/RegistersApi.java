package vn.giaouoc.web.api;

import io.swagger.v3.oas.annotations.Operation;
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
import vn.giaouoc.documents.RegisterLine;
import vn.giaouoc.documents.Registers;
import vn.giaouoc.documents.Series;
import vn.giaouoc.organization.Actor;

/** The books of outgoing documents. */
@RestController
@RequestMapping("/api/v1")
class RegistersApi {

    private final Registers registers;
    private final Writes writes;

    RegistersApi(Registers registers, Writes writes) {
        this.registers = registers;
        this.writes = writes;
    }

    @GetMapping("/registers")
    @Operation(summary = "The book of unit:CODE or group:CODE in a year, void numbers with their reason")
    Items<RegisterLine> book(@RequestParam String owner, @RequestParam int year, Actor actor) {
        return Items.all(registers.lines(new Series(owner, year, Series.GENERAL), actor));
    }

    /** @param reason stays in the book */
    record VoidBody(String reason) {}

    @PostMapping("/documents/{id}/number/void")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The registry makes void a number that is kept for the document and not used yet")
    void voidNumber(
            @PathVariable String id,
            @RequestBody VoidBody body,
            @RequestHeader(name = Writes.KEY, required = false) @Nullable String key,
            Actor actor) {
        var document = DocumentsApi.id(id);
        writes.once(
                key,
                actor,
                "POST /documents/" + document + "/number/void",
                body,
                () -> registers.voidReserved(document, body.reason(), actor));
    }
}
