package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Regime;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;

/** Administrators create, change and merge units. */
@Controller
public class UnitEditPages {

    private static final List<String> KINDS = List.of(
            "AGENCY",
            "AUTHORITY",
            "BOARD",
            "BROADCASTER",
            "COLLEGE",
            "DEPARTMENT",
            "GOVERNMENT",
            "INSPECTORATE",
            "PRESS",
            "PROVINCE",
            "SCHOOL",
            "STANDING_BODY");

    private final Units units;
    private final Days days;
    private final Pages pages;

    UnitEditPages(Units units, Days days, Pages pages) {
        this.units = units;
        this.days = days;
        this.pages = pages;
    }

    /**
     * @param unit null for a new one
     * @param others units that may stand above this one
     */
    public record EditPage(@Nullable Unit unit, List<Choice> others, LocalDate today) {}

    /** What a unit may be, in the reader's words; one that came by another way keeps what it is. */
    public static List<Choice> kinds(Ctx ctx, String current) {
        return Stream.concat(KINDS.stream(), Stream.of(current))
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .map(kind -> new Choice(kind, ctx.word("unit.kind", kind)))
                .toList();
    }

    /** @param others units that may be merged into this one */
    public record MergePage(Unit unit, List<Unit> others, LocalDate today) {}

    @GetMapping("/organization/units/new")
    ModelAndView create(Actor actor) {
        Administrators.only(actor);
        return Pages.show("organization/unit-edit", new EditPage(null, others(""), days.today()));
    }

    @PostMapping("/organization/units/new")
    String create(@RequestParam MultiValueMap<String, String> sent, Actor actor, HttpServletRequest request) {
        Administrators.only(actor);
        var unit = units.create(
                Typed.read(
                        sent,
                        typed -> new Units.NewUnit(
                                typed.text("code"),
                                typed.text("name"),
                                typed.text("shortName"),
                                typed.textOrNull("parent"),
                                typed.text("kind"),
                                typed.one("regime", Regime.class),
                                typed.textOrNull("place"),
                                typed.textOrNull("collective"),
                                typed.period("from", "to"))),
                actor);
        return pages.done(request, address(unit.code()), "unit.created", unit.name());
    }

    @GetMapping("/organization/units/{code}/edit")
    ModelAndView change(@PathVariable String code, Actor actor) {
        Administrators.only(actor);
        var unit = units.require(code, days.today());
        return Pages.show("organization/unit-edit", new EditPage(unit, others(code), days.today()));
    }

    @PostMapping("/organization/units/{code}/edit")
    String change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var version = Typed.read(sent, typed -> typed.number("version"));
        var unit = units.change(
                code,
                Typed.read(
                        sent,
                        typed -> new Units.UnitChange(
                                typed.text("name"),
                                typed.text("shortName"),
                                typed.textOrNull("parent"),
                                typed.text("kind"),
                                typed.one("regime", Regime.class),
                                typed.textOrNull("place"),
                                typed.textOrNull("collective"),
                                typed.day("from"),
                                typed.text("decision"))),
                version,
                actor);
        return pages.done(request, address(code), "unit.changed", unit.name());
    }

    @GetMapping("/organization/units/{code}/merge")
    ModelAndView merge(@PathVariable String code, Actor actor) {
        Administrators.only(actor);
        var unit = units.require(code, days.today());
        var rest = units.all(days.today()).stream()
                .filter(other -> !other.code().equals(code))
                .toList();
        return Pages.show("organization/unit-merge", new MergePage(unit, rest, days.today()));
    }

    @PostMapping("/organization/units/{code}/merge")
    String merge(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var into = units.merge(Typed.read(sent, typed -> merger(code, typed)), actor);
        return pages.done(request, address(code), "unit.merged", into.name());
    }

    /** Each box carries the unit's code and the version that was on the page. */
    private static Units.Merger merger(String into, Typed typed) {
        var chosen = new LinkedHashMap<String, Integer>();
        for (var box : typed.all("units")) {
            int at = box.lastIndexOf('@');
            if (at > 0 && box.substring(at + 1).matches("\\d{1,9}")) {
                chosen.put(box.substring(0, at), Integer.valueOf(box.substring(at + 1)));
            }
        }
        if (chosen.isEmpty()) {
            typed.refuse("units", "web.form.choose", "");
        }
        return new Units.Merger(chosen, into, typed.day("from"), typed.text("decision"));
    }

    private List<Choice> others(String except) {
        return units.all(days.today()).stream()
                .filter(unit -> !unit.code().equals(except))
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
    }

    private static String address(String code) {
        return "/organization/units/" + code;
    }
}
