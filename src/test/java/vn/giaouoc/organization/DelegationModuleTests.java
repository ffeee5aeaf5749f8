package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaouoc.organization.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Worlds.Staffed;
import vn.giaouoc.shared.ValidPeriod;

/** Written delegations: what is refused, and from when to when one works (domain.md 8.3). */
@ProductTest
class DelegationModuleTests {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 18);
    private static final ValidPeriod WEEK = new ValidPeriod(DAY, DAY.plusDays(6));

    @Autowired
    private Worlds worlds;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Appointments appointments;

    @Autowired
    private SigningAuthority authority;

    private Staffed unit;
    private UUID head;
    private UUID office;

    @BeforeEach
    void aUnit() {
        unit = worlds.staffedUnit("Trường Thử nghiệm");
        head = unit.person(Post.HEAD);
        office = unit.person(Post.OFFICE);
    }

    private Delegations.NewDelegation paper(UUID from, UUID to) {
        return paper(from, to, Capacity.TUQ, "NOTICE", "12/GUQ", WEEK);
    }

    private Delegations.NewDelegation paper(
            UUID from, UUID to, Capacity capacity, String type, String number, ValidPeriod valid) {
        var types = type.isEmpty() ? Set.<String>of() : Set.of(type);
        return new Delegations.NewDelegation(unit.unit().code(), from, to, capacity, types, Set.of(), number, valid);
    }

    private void assertGrantRefused(String code, Delegations.NewDelegation wanted) {
        assertRefused("organization." + code, () -> delegations.grant(wanted, Worlds.admin()));
    }

    @Test
    void refusesWhatTheLawDoesNotKnow() {
        var deputy = unit.person(Post.DEPUTY);
        var outside = worlds.staffedUnit("Trường khác").person(Post.OFFICE);
        var forGood = ValidPeriod.from(DAY);

        assertGrantRefused("delegation-to-self", paper(head, head));
        assertGrantRefused("delegation-without-power", paper(deputy, office));
        assertGrantRefused("delegation-outside", paper(head, outside));
        assertGrantRefused("delegation-outside", paper(head, unit.person(Post.REGISTRY)));
        assertGrantRefused("document-missing", paper(head, office, Capacity.TUQ, "NOTICE", " ", WEEK));
        assertGrantRefused("delegation-open-ended", paper(head, office, Capacity.TUQ, "NOTICE", "12/GUQ", forGood));
        assertGrantRefused("delegation-without-scope", paper(head, office, Capacity.TUQ, "", "12/GUQ", WEEK));
        assertGrantRefused("delegation-capacity", paper(head, office, Capacity.Q, "NOTICE", "12/GUQ", WEEK));
        assertGrantRefused("delegation-type", paper(head, office, Capacity.TUQ, "COVENANT", "12/GUQ", WEEK));
        assertGrantRefused("document-type-unknown", paper(head, office, Capacity.TUQ, "POEM", "12/GUQ", WEEK));
    }

    @Test
    void refusesTheSamePowerTwiceForTheSameDays() {
        delegations.grant(paper(head, office), Worlds.admin());

        assertGrantRefused("delegation-overlaps", paper(head, office));
        var later = new ValidPeriod(WEEK.from().plusDays(7), WEEK.from().plusDays(9));
        delegations.grant(paper(head, office, Capacity.TUQ, "NOTICE", "13/GUQ", later), Worlds.admin());
    }

    @Test
    void aDelegatePassesNothingOn() {
        delegations.grant(paper(head, office), Worlds.admin());

        assertGrantRefused("delegation-chain", paper(office, unit.person(Post.SECTION_HEAD)));
    }

    @Test
    void isGivenByTheHeadOrAnAdministratorOnly() {
        var asHead = worlds.actor(head, DAY);
        var asOffice = worlds.actor(office, DAY);

        assertRefused("organization.not-own", () -> delegations.grant(paper(head, office), asOffice));
        var given = delegations.grant(paper(head, office), asHead);
        assertRefused("organization.not-own", () -> delegations.revoke(given.id(), "thôi", given.version(), asOffice));
        delegations.revoke(given.id(), "thôi ủy quyền", given.version(), asHead);
    }

    @Test
    void worksInItsDaysUntilRevokedAndNotOnceTheHeadIsReplaced() {
        var given = delegations.grant(paper(head, office), Worlds.admin());
        var key = "unit:" + unit.unit().code() + ":HEAD:type=NOTICE";

        assertThat(worlds.actor(office, DAY.minusDays(1)).keys()).doesNotContain(key);
        assertThat(worlds.actor(office, DAY).keys()).contains(key);
        assertThat(worlds.actor(office, DAY.plusDays(7)).keys()).doesNotContain(key);
        var headship = appointments.ofPerson(head).get(0);
        appointments.end(headship.id(), DAY.plusDays(2), "09/QĐ", headship.version(), Worlds.admin());
        assertThat(worlds.actor(office, DAY.plusDays(2)).keys()).contains(key);
        assertThat(worlds.actor(office, DAY.plusDays(3)).keys()).doesNotContain(key);
        assertThat(given.document()).isEqualTo("12/GUQ");
    }

    @Test
    void aRevokedDelegationStopsThatDayAndStaysOnRecord() {
        var given = delegations.grant(
                paper(head, office, Capacity.TUQ, "NOTICE", "12/GUQ", new ValidPeriod(Worlds.START, DAY.plusYears(9))),
                Worlds.admin());

        var revoked = delegations.revoke(given.id(), "sai căn cứ", given.version(), Worlds.admin());

        var until = revoked.revokedFrom();
        assertThat(until).isNotNull();
        var signers = authority.whoMaySign(unit.unit().code(), "NOTICE", null, until);
        var before = authority.whoMaySign(unit.unit().code(), "NOTICE", null, until.minusDays(1));
        assertThat(signers.entitled()).extracting(Entitled::person).doesNotContain(office);
        assertThat(before.entitled()).extracting(Entitled::person).contains(office);
        assertThat(delegations.ofPerson(office))
                .extracting(Delegation::revokeReason)
                .containsExactly("sai căn cứ");
        assertRefused(
                "organization.already-revoked",
                () -> delegations.revoke(given.id(), "lần nữa", revoked.version(), Worlds.admin()));
    }
}
