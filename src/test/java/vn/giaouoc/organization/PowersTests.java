package vn.giaouoc.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.giaouoc.organization.StaffBuilder.aUnit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaouoc.organization.SigningAuthority.Situation;

/** The table of capacities and the order in which people are asked: domain.md 8.2 to 8.4, design.md 5. */
class PowersTests {

    private static SigningAuthority.Answer ask(StaffBuilder unit, String type, @Nullable Field field) {
        return SigningAuthority.answer(unit.build(), type, field);
    }

    private static List<String> offered(SigningAuthority.Answer answer) {
        return answer.offeredTo().stream().map(Entitled::name).toList();
    }

    private static List<String> entitled(SigningAuthority.Answer answer) {
        return answer.entitled().stream().map(Entitled::name).toList();
    }

    static Stream<Arguments> capacities() {
        var away = aUnit().absent("A", Post.HEAD, "Hiệu trưởng").deputy("B", Field.EMULATION);
        return Stream.of(
                arguments("head", aUnit().head("A"), Capacity.NONE, List.of("HIỆU TRƯỞNG")),
                arguments(
                        "Q.",
                        aUnit().seat("A", Post.HEAD, "Giám đốc", AppointmentStatus.ACTING),
                        Capacity.Q,
                        List.of("Q. GIÁM ĐỐC")),
                arguments(
                        "in charge",
                        aUnit().seat("B", Post.DEPUTY, "Phó Hiệu trưởng", AppointmentStatus.IN_CHARGE),
                        Capacity.KT,
                        List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
                arguments("deputy", away, Capacity.KT, List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
                arguments(
                        "TM. head",
                        aUnit().collective("Chủ tịch").head("A"),
                        Capacity.TM,
                        List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
                arguments(
                        "TM. deputy",
                        aUnit().collective("Chủ tịch").deputy("B", Field.EMULATION),
                        Capacity.KT,
                        List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
                arguments(
                        "TL.",
                        aUnit().absent("A", Post.HEAD, "Giám đốc")
                                .seat("C", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                                .delegation(Capacity.TL, "A", "C", "NOTICE"),
                        Capacity.TL,
                        List.of("TL. HIỆU TRƯỞNG", "CHÁNH VĂN PHÒNG")),
                arguments(
                        "TUQ.",
                        aUnit().absent("A", Post.HEAD, "Giám đốc")
                                .seat("C", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                                .delegation(Capacity.TUQ, "A", "C", "NOTICE"),
                        Capacity.TUQ,
                        List.of("TUQ. HIỆU TRƯỞNG", "CHÁNH VĂN PHÒNG")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("capacities")
    void printsTheCapacityOfWhoeverIsAskedFirst(String name, StaffBuilder unit, Capacity capacity, List<String> lines) {
        var first = ask(unit, "NOTICE", null).offeredTo().get(0);

        assertThat(first.capacity()).isEqualTo(capacity);
        assertThat(first.capacityLines()).isEqualTo(lines);
    }

    @Test
    void aDeputyInTheFieldIsEntitledBesideThePresentHeadButAskedOnlyWithoutOne() {
        var present = ask(aUnit().head("A").deputy("B", Field.EMULATION), "COVENANT", null);
        var absent = ask(aUnit().absent("A", Post.HEAD, "Hiệu trưởng").deputy("B", Field.EMULATION), "COVENANT", null);

        assertThat(entitled(present)).containsExactly("A", "B");
        assertThat(offered(present)).containsExactly("A");
        assertThat(entitled(absent)).containsExactly("B");
        assertThat(offered(absent)).containsExactly("B");
        assertThat(absent.situation()).isEqualTo(Situation.HEAD_ABSENT);
        assertThat(absent.entitled().get(0).basis())
                .contains("vắng")
                .contains("02/GNP")
                .contains("tổ chức – thi đua");
    }

    @Test
    void aDeputyOfAnotherFieldHasNoPower() {
        var unit = aUnit().absent("A", Post.HEAD, "Hiệu trưởng").deputy("B", Field.FINANCE);

        assertThat(ask(unit, "COVENANT", null).situation()).isEqualTo(Situation.NOBODY_ENTITLED);
        assertThat(offered(ask(unit, "COVENANT", Field.FINANCE))).containsExactly("B");
    }

    @Test
    void aTypeThatDeputiesMayNotSignWaitsForTheHead() {
        var away = aUnit().absent("A", Post.HEAD, "Hiệu trưởng").deputy("B", Field.EMULATION);
        var inCharge = aUnit().seat("B", Post.DEPUTY, "Phó Hiệu trưởng", AppointmentStatus.IN_CHARGE);

        assertThat(ask(away, "DELEGATION_PAPER", null).entitled()).isEmpty();
        assertThat(offered(ask(inCharge, "DELEGATION_PAPER", null))).containsExactly("B");
    }

    @Test
    void theOrderIsHeadThenInChargeThenDeputyOfTheFieldThenDelegate() {
        var all = aUnit().absent("A", Post.HEAD, "Hiệu trưởng")
                .seat("I", Post.DEPUTY, "Phó Hiệu trưởng", AppointmentStatus.IN_CHARGE)
                .deputy("F", Field.EMULATION)
                .seat("D", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                .delegation(Capacity.TUQ, "A", "D", "NOTICE");
        var withoutInCharge = aUnit().absent("A", Post.HEAD, "Hiệu trưởng")
                .deputy("F", Field.EMULATION)
                .seat("D", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                .delegation(Capacity.TUQ, "A", "D", "NOTICE");

        assertThat(entitled(ask(all, "NOTICE", null))).containsExactly("I", "F", "D");
        assertThat(offered(ask(all, "NOTICE", null))).containsExactly("I");
        assertThat(offered(ask(withoutInCharge, "NOTICE", null))).containsExactly("F");
        assertThat(offered(ask(withoutInCharge, "NOTICE", Field.FINANCE))).containsExactly("D");
    }

    @Test
    void theOfferedKeysOfEachPersonSayTheSameAsTheAnswer() {
        var staff = aUnit().absent("A", Post.HEAD, "Hiệu trưởng")
                .deputy("F", Field.EMULATION)
                .seat("D", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                .delegation(Capacity.TUQ, "A", "D", "NOTICE")
                .build();

        for (var field : Field.values()) {
            var keys = Addresses.of(staff, "U", Post.HEAD, "NOTICE", field);
            var byKeys = Powers.of(staff).stream()
                    .filter(power -> power.standings(staff).stream()
                            .anyMatch(standing -> standing.offered() && keys.contains(standing.key())))
                    .map(power -> power.seat().appointment().personName())
                    .toList();

            assertThat(byKeys).isEqualTo(offered(SigningAuthority.answer(staff, "NOTICE", field)));
        }
    }

    @Test
    void aDelegationEndsWithTheHeadshipOfItsGrantor() {
        var unit = aUnit().head("New")
                .seat("D", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                .delegation(Capacity.TUQ, "Former", "D", "NOTICE");

        assertThat(entitled(ask(unit, "NOTICE", null))).containsExactly("New");
    }

    @Test
    void aDelegateSignsOnlyTheTypesAndFieldsNamed() {
        var unit = aUnit().absent("A", Post.HEAD, "Hiệu trưởng")
                .seat("D", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                .delegation(Capacity.TUQ, "A", "D", "NOTICE", Field.FINANCE);

        assertThat(offered(ask(unit, "NOTICE", Field.FINANCE))).containsExactly("D");
        assertThat(entitled(ask(unit, "NOTICE", Field.EMULATION))).isEmpty();
        assertThat(entitled(ask(unit, "COVENANT", Field.FINANCE))).isEmpty();
    }

    @Test
    void aTypeNoLongerGivenAwayTakesThePowerFromItsDelegates() {
        var unit = aUnit().absent("A", Post.HEAD, "Hiệu trưởng")
                .seat("D", Post.OFFICE, "Chánh Văn phòng", AppointmentStatus.FULL)
                .delegation(Capacity.TUQ, "A", "D", "NOTICE")
                .rule("NOTICE", true, false);

        assertThat(ask(unit, "NOTICE", null).situation()).isEqualTo(Situation.NOBODY_ENTITLED);
    }

    @Test
    void peopleOfTheSuccessorHoldTheKeysOfMergedUnits() {
        var staff = aUnit().head("A").merged("OLD").build();

        var keys = Powers.of(staff).stream()
                .flatMap(power -> power.standings(staff).stream())
                .map(standing -> standing.key().value())
                .toList();

        assertThat(keys).containsExactly("unit:U:HEAD", "unit:OLD:HEAD");
    }

    @Test
    void anAbsentHolderOfAnotherPostLeavesItWithNobody() {
        var staff = aUnit().head("A").absent("R", Post.REGISTRY, "Văn thư").build();

        assertThat(Powers.of(staff)).noneMatch(power -> power.post() == Post.REGISTRY);
    }

    @Test
    void aPaperOfTheGroupIsSignedForTheGroupWithTheOwnPostBelow() {
        assertThat(CapacityLines.forGroup(GroupType.BLOC, "Trường Y", List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")))
                .containsExactly("TM. KHỐI THI ĐUA", "KHỐI TRƯỞNG", "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG TRƯỜNG Y");
    }
}
