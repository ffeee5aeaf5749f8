package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Appointment;
import vn.giaouoc.organization.AppointmentStatus;
import vn.giaouoc.organization.Appointments;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.Post;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Problem;

/** Administrators appoint people, end appointments and assign fields to deputies. */
@Controller
public class AppointmentPages {

    private static final List<Post> POSTS = List.of(
            Post.HEAD,
            Post.DEPUTY,
            Post.SECTION_HEAD,
            Post.OFFICE,
            Post.REGISTRY,
            Post.EMULATION_OFFICER,
            Post.SECRETARY,
            Post.COUNCIL_CHAIR,
            Post.COUNCIL_MEMBER);

    private final Units units;
    private final Appointments appointments;
    private final PersonChoices choices;
    private final Days days;
    private final Pages pages;

    AppointmentPages(Units units, Appointments appointments, PersonChoices choices, Days days, Pages pages) {
        this.units = units;
        this.appointments = appointments;
        this.choices = choices;
        this.days = days;
        this.pages = pages;
    }

    /** @param post the post the reader came from; null if none */
    public record AppointPage(
            Unit unit, List<Post> posts, @Nullable Post post, String title, List<Choice> people, LocalDate today) {}

    /** One appointment, to end it or to assign fields. */
    public record AppointmentPage(Unit unit, Appointment held, LocalDate today) {}

    @GetMapping("/organization/units/{code}/appoint")
    ModelAndView appoint(@PathVariable String code, @RequestParam(required = false) @Nullable Post post, Actor actor) {
        Administrators.only(actor);
        var day = days.today();
        var history = units.history(code, day, actor);
        var title = history.posts().stream()
                .filter(held -> held.post() == post)
                .map(held -> held.title())
                .findFirst()
                .orElse("");
        return Pages.show(
                "organization/appoint",
                new AppointPage(history.unit(), POSTS, post, title, choices.offered(actor), day));
    }

    @PostMapping("/organization/units/{code}/appoint")
    String appoint(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var made = appointments.appoint(Typed.read(sent, typed -> read(code, typed)), actor);
        return pages.done(request, address(code), "appointment.made", made.personName(), made.title());
    }

    private Appointments.NewAppointment read(String unit, Typed typed) {
        var post = typed.one("post", Post.class);
        return new Appointments.NewAppointment(
                choices.read(typed, "person"),
                unit,
                post,
                typed.text("title"),
                typed.one("status", AppointmentStatus.class),
                post == Post.DEPUTY ? typed.several("fields", Field.class) : Set.of(),
                typed.period("from", "to"),
                typed.text("decision"));
    }

    @GetMapping("/organization/units/{code}/appointments/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable UUID id, Actor actor) {
        Administrators.only(actor);
        var history = units.history(code, days.today(), actor);
        var held = history.posts().stream()
                .flatMap(post -> post.holders().stream())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("security.no-such-address"));
        return Pages.show("organization/appointment", new AppointmentPage(history.unit(), held, days.today()));
    }

    @PostMapping("/organization/units/{code}/appointments/{id}/end")
    String end(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var typed = Typed.read(
                sent, form -> new Ending(form.day("lastDay"), form.text("decision"), form.number("version")));
        var ended = appointments.end(id, typed.lastDay, typed.decision, typed.version, actor);
        return pages.done(request, address(code), "appointment.ended", ended.personName(), typed.lastDay);
    }

    @PostMapping("/organization/units/{code}/appointments/{id}/fields")
    String fields(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        var typed =
                Typed.read(sent, form -> new Ending(form.day("from"), form.text("decision"), form.number("version")));
        var fields = Typed.read(sent, form -> form.several("fields", Field.class));
        var held = appointments.assignFields(id, fields, typed.lastDay, typed.decision, typed.version, actor);
        return pages.done(request, address(code), "appointment.fields-set", held.personName(), typed.lastDay);
    }

    private record Ending(LocalDate lastDay, String decision, int version) {}

    private static String address(String code) {
        return "/organization/units/" + code;
    }
}
