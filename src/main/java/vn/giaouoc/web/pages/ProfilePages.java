package vn.giaouoc.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.giaouoc.organization.Absence;
import vn.giaouoc.organization.Absences;
import vn.giaouoc.organization.Actor;
import vn.giaouoc.organization.Delegation;
import vn.giaouoc.organization.Delegations;
import vn.giaouoc.organization.Standing;
import vn.giaouoc.security.Tokens;
import vn.giaouoc.signing.CertificateView;
import vn.giaouoc.signing.Certificates;
import vn.giaouoc.signing.Handwriting;

/** Oneself: posts held today, powers in force, language and colours. */
@Controller
public class ProfilePages {

    private final Absences absences;
    private final Delegations delegations;
    private final Tokens tokens;
    private final Certificates certificates;
    private final Handwriting handwriting;
    private final Days days;
    private final Pages pages;

    ProfilePages(
            Absences absences,
            Delegations delegations,
            Tokens tokens,
            Certificates certificates,
            Handwriting handwriting,
            Days days,
            Pages pages) {
        this.absences = absences;
        this.delegations = delegations;
        this.tokens = tokens;
        this.certificates = certificates;
        this.handwriting = handwriting;
        this.days = days;
        this.pages = pages;
    }

    /**
     * @param absences those in force or to come
     * @param handwriting whether a picture of the reader's signature is kept
     */
    public record ProfilePage(
            Actor actor,
            List<Absence> absences,
            List<Delegation> delegations,
            List<Tokens.Held> tokens,
            List<CertificateView> certificates,
            boolean handwriting,
            LocalDate at) {

        /** The lines under which the reader may act today, each once. */
        public List<Standing> standings() {
            return actor.standings().stream()
                    .filter(standing -> !standing.capacityLines().isEmpty())
                    .collect(java.util.stream.Collectors.collectingAndThen(
                            java.util.stream.Collectors.toMap(
                                    standing -> standing.unit() + standing.capacityLines() + standing.basis(),
                                    standing -> standing,
                                    (one, other) -> one,
                                    java.util.LinkedHashMap::new),
                            once -> List.copyOf(once.values())));
        }
    }

    @GetMapping("/me")
    ModelAndView me(Actor actor) {
        var day = days.today();
        var ahead = absences.ofPerson(actor.person()).stream()
                .filter(absence -> absence.revokedFrom() == null)
                .filter(absence ->
                        absence.valid().to() == null || !absence.valid().to().isBefore(day))
                .toList();
        var powers = delegations.ofPerson(actor.person()).stream()
                .filter(delegation -> delegation.revokedFrom() == null)
                .filter(delegation -> delegation.valid().to() == null
                        || !delegation.valid().to().isBefore(day))
                .toList();
        return Pages.show(
                "organization/me",
                new ProfilePage(
                        actor,
                        ahead,
                        powers,
                        tokens.ofPerson(actor),
                        certificates.own(actor),
                        handwriting.own(actor).isPresent(),
                        day));
    }

    @PostMapping("/me/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        tokens.revoke(id, actor);
        return pages.done(request, "/me#tokens", "me.token.revoked");
    }
}
