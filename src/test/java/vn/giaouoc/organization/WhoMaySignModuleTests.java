package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaouoc.ProductTest;
import vn.giaouoc.organization.Worlds.World;
import vn.giaouoc.shared.Problem;
import vn.giaouoc.shared.ValidPeriod;

/** Who signs for each unit of samples.md 2, in which printed capacity, on what basis. */
@ProductTest
class WhoMaySignModuleTests {

    private static final LocalDate SIGNING_DAY = LocalDate.of(2024, 7, 18);

    private static World world;

    @Autowired
    private Worlds worlds;

    @Autowired
    private SigningAuthority authority;

    @Autowired
    private Delegations delegations;

    private World world() {
        if (world == null) {
            world = worlds.khoi7();
        }
        return world;
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    TCT    | 2024-07-18 | 1  | NONE | HIỆU TRƯỞNG                      | HEAD_IN_OFFICE
                    CDYT   | 2024-07-18 | 5  | KT   | KT. HIỆU TRƯỞNG/PHÓ HIỆU TRƯỞNG  | DEPUTY_IN_CHARGE
                    CDCD   | 2024-07-18 | 7  | NONE | HIỆU TRƯỞNG                      | HEAD_IN_OFFICE
                    CDVH   | 2024-07-18 | 11 | KT   | KT. HIỆU TRƯỞNG/PHÓ HIỆU TRƯỞNG  | HEAD_ABSENT
                    BAO    | 2024-07-18 | 13 | NONE | TỔNG BIÊN TẬP                    | HEAD_IN_OFFICE
                    DAI    | 2024-07-18 | 16 | Q    | Q. GIÁM ĐỐC                      | ACTING_HEAD
                    CDYT   | 2024-05-31 | 4  | NONE | HIỆU TRƯỞNG                      | HEAD_IN_OFFICE
                    CDVH   | 2024-07-14 | 10 | NONE | HIỆU TRƯỞNG                      | HEAD_IN_OFFICE
                    CDVH   | 2024-07-15 | 11 | KT   | KT. HIỆU TRƯỞNG/PHÓ HIỆU TRƯỞNG  | HEAD_ABSENT
                    CDVH   | 2024-07-22 | 11 | KT   | KT. HIỆU TRƯỞNG/PHÓ HIỆU TRƯỞNG  | HEAD_ABSENT
                    CDVH   | 2024-07-23 | 10 | NONE | HIỆU TRƯỞNG                      | HEAD_IN_OFFICE
                    TT-DLK | 2019-03-01 | 20 | KT   | KT. CHÁNH THANH TRA/PHÓ CHÁNH THANH TRA | HEAD_ABSENT
                    TT-DLK | 2019-03-05 | 19 | NONE | CHÁNH THANH TRA                  | HEAD_IN_OFFICE
                    TT-TN2 | 2019-03-01 | 22 | NONE | CHÁNH THANH TRA                  | HEAD_IN_OFFICE
                    TT-TN3 | 2019-03-01 | 25 | NONE | CHÁNH THANH TRA                  | HEAD_IN_OFFICE
                    TT-TN4 | 2019-03-01 | 28 | NONE | CHÁNH THANH TRA                  | HEAD_IN_OFFICE
                    TT-TN5 | 2019-03-01 | 31 | NONE | CHÁNH THANH TRA                  | HEAD_IN_OFFICE
                    """)
    void offersTheCovenantToTheOneWhoMaySign(
            String unit, LocalDate day, int person, Capacity capacity, String lines, SigningAuthority.Situation why) {
        var answer = authority.whoMaySign(world().code(unit), "COVENANT", null, day);

        assertThat(answer.offeredTo()).hasSize(1);
        var signer = answer.offeredTo().get(0);
        assertThat(signer.person()).isEqualTo(world().number(person));
        assertThat(signer.capacity()).isEqualTo(capacity);
        assertThat(String.join("/", signer.capacityLines())).isEqualTo(lines);
        assertThat(answer.situation()).isEqualTo(why);
        assertThat(answer.explanation()).contains(signer.name());
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2019-03-01, Điều 10 Nghị định 110/2004/NĐ-CP (sửa đổi",
        "2020-03-04, Điều 10 Nghị định 110/2004/NĐ-CP (sửa đổi",
        "2020-03-05, Điều 13 Nghị định 30/2020/NĐ-CP",
        "2024-07-18, Điều 13 Nghị định 30/2020/NĐ-CP"
    })
    void citesTheLawOfTheDay(LocalDate day, String citation) {
        var answer = authority.whoMaySign(world().code("TT-DLK"), "COVENANT", null, day);

        assertThat(answer.offeredTo().get(0).basis()).contains(citation);
    }

    @Test
    void theDelegateOfNoticesIsEntitledBesideTheHeadWithinTheDaysOfThePaper() {
        var unit = world().code("CDCD");
        var office = world().person("cdcd.office");

        var inForce = authority.whoMaySign(unit, "NOTICE", null, SIGNING_DAY);
        var before = authority.whoMaySign(unit, "NOTICE", null, LocalDate.of(2024, 6, 30));
        var covenant = authority.whoMaySign(unit, "COVENANT", null, SIGNING_DAY);

        assertThat(inForce.entitled()).extracting(Entitled::person).containsExactly(world().number(7), office);
        assertThat(inForce.offeredTo()).extracting(Entitled::person).containsExactly(world().number(7));
        var delegate = inForce.entitled().get(1);
        assertThat(delegate.capacityLines()).containsExactly("TUQ. HIỆU TRƯỞNG", "CHÁNH VĂN PHÒNG");
        assertThat(delegate.basis()).contains("12/GUQ-CĐCĐ").contains("khoản 3 Điều 13");
        assertThat(delegate.to()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(before.entitled()).extracting(Entitled::person).doesNotContain(office);
        assertThat(covenant.entitled()).extracting(Entitled::person).doesNotContain(office);
    }

    @Test
    void aDelegateCannotDelegateAgain() {
        var office = world().person("cdcd.office");
        var further = new Delegations.NewDelegation(
                world().code("CDCD"),
                office,
                world().person("cdcd.section"),
                Capacity.TUQ,
                Set.of("NOTICE"),
                Set.of(),
                "13/GUQ-CĐCĐ",
                new ValidPeriod(SIGNING_DAY, SIGNING_DAY.plusDays(5)));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> delegations.grant(further, worlds.actor(office, SIGNING_DAY)))
                .matches(problem -> problem.code().equals("organization.delegation-chain"));
    }

    @Test
    void theAbsentHeadReadsButDoesNotActAndTheReturnedHeadActsAgain() {
        var head = "unit:" + world().code("CDVH") + ":HEAD";

        var absent = world().actor("cdvh.head", SIGNING_DAY);
        var returned = world().actor("cdvh.head", LocalDate.of(2024, 7, 23));
        var deputyThen = world().actor("cdvh.deputy", LocalDate.of(2024, 7, 23));

        assertThat(absent.keys()).isEmpty();
        assertThat(absent.readKeys()).contains(head);
        assertThat(absent.holdings()).allMatch(Holding::absent);
        assertThat(returned.offeredKeys()).contains(head);
        assertThat(deputyThen.offeredKeys()).doesNotContain(head + ":field=EMULATION");
        assertThat(deputyThen.keys()).contains(head + ":field=EMULATION");
    }

    @Test
    void anUnknownUnitOrTypeIsRefused() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> authority.whoMaySign("NOWHERE", "COVENANT", null, SIGNING_DAY))
                .matches(problem -> problem.code().equals("organization.unit-unknown"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> authority.whoMaySign(world().code("TCT"), "POEM", null, SIGNING_DAY))
                .matches(problem -> problem.code().equals("organization.document-type-unknown"));
    }
}
