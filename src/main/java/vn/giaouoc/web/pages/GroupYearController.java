package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.consultations.Consultations;
import vn.giaouoc.consultations.Syntheses;
import vn.giaouoc.consultations.Verdict;
import vn.giaouoc.covenants.Annexes;
import vn.giaouoc.covenants.GroupYearView;
import vn.giaouoc.covenants.GroupYears;
import vn.giaouoc.covenants.YearSummary;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.web.SynthesisFile;

/** Where a group's covenant stands, and what units said about its papers. */
@Controller
class GroupYearController {

    private final GroupYears years;
    private final Annexes annexes;
    private final Consultations consultations;
    private final Syntheses syntheses;
    private final Pages pages;

    GroupYearController(
            GroupYears years, Annexes annexes, Consultations consultations, Syntheses syntheses, Pages pages) {
        this.years = years;
        this.annexes = annexes;
        this.consultations = consultations;
        this.syntheses = syntheses;
        this.pages = pages;
    }

    @GetMapping("/groups/{code}/years/{year}")
    ModelAndView year(@PathVariable String code, @PathVariable int year, Actor actor) {
        var view = years.view(code, year, actor);
        var others = years.list(actor).stream()
                .filter(summary -> summary.group().equals(code))
                .map(YearSummary::year)
                .toList();
        return Pages.show("group/year", new GroupPages.YearPage(view, others, asked(view), annexes.to(view, actor)));
    }

    /** Opinions are there to be read once units were asked. */
    private static boolean asked(GroupYearView view) {
        return view.units().stream().anyMatch(unit -> unit.opinion() != null);
    }

    @GetMapping("/documents/{id}/opinions")
    ModelAndView matrix(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer round,
            @RequestParam(required = false) @Nullable String only,
            @RequestParam(required = false) @Nullable String unit,
            Actor actor) {
        var matrix = consultations.matrix(id, round, actor);
        return Pages.show(
                "group/matrix", new GroupPages.MatrixPage(matrix, Pages.blankToNull(only), Pages.blankToNull(unit)));
    }

    /** What became of the opinions of one's own unit. */
    @GetMapping("/groups/{code}/years/{year}/opinions")
    ModelAndView own(@PathVariable String code, @PathVariable int year, Actor actor) {
        var view = years.view(code, year, actor);
        var rounds = new ArrayList<>(consultations.own(view.caseId(), actor));
        Collections.reverse(rounds);
        return Pages.show("group/own-opinions", new GroupPages.OwnOpinionsPage(code, view.groupName(), year, rounds));
    }

    @GetMapping("/documents/{id}/opinions/synthesis")
    ModelAndView synthesis(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round, Actor actor) {
        var table = syntheses.read(id, round, actor);
        return Pages.show("group/synthesis", new GroupPages.SynthesisPage(table, syntheses.html(table)));
    }

    @GetMapping("/documents/{id}/opinions/synthesis.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round, Actor actor) {
        var table = syntheses.read(id, round, actor);
        return SynthesisFile.docx(table, syntheses.docx(table));
    }

    @GetMapping("/documents/{id}/opinions/synthesis.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer round, Actor actor) {
        var table = syntheses.read(id, round, actor);
        return SynthesisFile.pdf(table, syntheses.pdf(table));
    }

    @PostMapping("/documents/{id}/opinions/{opinion}/verdict")
    String verdict(
            @PathVariable UUID id,
            @PathVariable UUID opinion,
            @RequestParam Verdict verdict,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String changedWords,
            Actor actor,
            HttpServletRequest request) {
        try {
            consultations.giveVerdict(
                    opinion, verdict, Pages.blankToNull(reason), Pages.blankToNull(changedWords), actor);
        } catch (Problem refused) {
            throw refused.code().equals("consultations.reason-missing")
                    ? refused.withFields(List.of(new Problem.Field(
                            "reason", refused.code(), refused.args().toArray())))
                    : refused;
        }
        var back = Pages.local(request.getParameter("_back"), "/documents/" + id + "/opinions");
        return pages.done(request, back + "#o-" + opinion, "matrix.verdict.done");
    }
}
