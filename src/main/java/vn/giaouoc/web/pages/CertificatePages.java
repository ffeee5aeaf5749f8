package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.People;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.Holder;

/** Who signs with which certificate: one's own under one's profile, everybody's for administrators. */
@Controller
public class CertificatePages {

    private static final String OUTSIDE = "OUTSIDE";

    private final Certificates certificates;
    private final People people;
    private final Units units;
    private final Days days;
    private final Pages pages;

    CertificatePages(Certificates certificates, People people, Units units, Days days, Pages pages) {
        this.certificates = certificates;
        this.people = people;
        this.units = units;
        this.days = days;
        this.pages = pages;
    }

    /** @param providers places that keep keys; the holder's own tool comes first */
    public record CertificatesPage(List<CertificateView> certificates, String q, List<String> providers) {}

    @GetMapping("/admin/certificates")
    ModelAndView list(@RequestParam(defaultValue = "") String q, Actor actor) {
        Administrators.only(actor);
        var providers = Stream.concat(Stream.of(OUTSIDE), certificates.providers().stream())
                .distinct()
                .toList();
        return Pages.show(
                "admin/certificates", new CertificatesPage(certificates.search(q, actor), q.strip(), providers));
    }

    @PostMapping("/admin/certificates")
    String register(
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = OUTSIDE) String provider,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable MultipartFile certificate,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        Administrators.only(actor);
        var found = holder(holder.strip());
        var registered = provider.equals(OUTSIDE)
                ? certificates.registerOutside(found, bytes(certificate), actor)
                : certificates.register(found, provider, key.strip(), actor);
        return pages.done(request, "/admin/certificates", "certificate.registered", registered.commonName());
    }

    @PostMapping("/admin/certificates/{id}/state")
    String move(
            @PathVariable UUID id,
            @RequestParam CertificateView.State state,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            HttpServletRequest request) {
        Administrators.only(actor);
        certificates.move(id, state, Pages.blankToNull(reason), actor);
        return pages.done(request, "/admin/certificates", "certificate.moved." + state.name());
    }

    @PostMapping("/me/certificates")
    String registerOwn(
            @RequestParam(required = false) @Nullable MultipartFile certificate,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        var registered = certificates.registerOwn(bytes(certificate), actor);
        return pages.done(request, "/me#certificates", "certificate.waiting", registered.commonName());
    }

    @PostMapping("/me/certificates/{id}/suspend")
    String suspend(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            HttpServletRequest request) {
        certificates.move(id, CertificateView.State.SUSPENDED, Pages.blankToNull(reason), actor);
        return pages.done(request, "/me#certificates", "certificate.moved.SUSPENDED");
    }

    /** A person by code or login, else a unit by code. */
    private Holder holder(String named) {
        return people.byCode(named)
                .or(() -> people.byLogin(named))
                .map(person -> Holder.person(person.id(), person.fullName(), person.fullName()))
                .or(() -> units.find(named, days.today()).map(unit -> Holder.unit(unit.code(), unit.name())))
                .orElseThrow(() -> Problem.invalid("signing.holder-unknown", named));
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }
}
