package vn.giaouoc.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giaouoc.organization.UnitStaff.Seat;
import vn.giaouoc.shared.Ids;
import vn.giaouoc.shared.LegalSource;
import vn.giaouoc.shared.ValidPeriod;

/** Builds the staff of a unit on 18/07/2024, without a database. */
final class StaffBuilder {

    static final LocalDate DAY = LocalDate.of(2024, 7, 18);
    private static final ValidPeriod YEARS = new ValidPeriod(LocalDate.of(2020, 1, 1), null);

    private final List<Seat> seats = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();
    private final List<String> predecessors = new ArrayList<>();
    private final Map<String, SigningRule> rules = new HashMap<>();
    private Regime regime = Regime.HEAD_REGIME;
    private String headTitle = "Hiệu trưởng";

    static StaffBuilder aUnit() {
        return new StaffBuilder()
                .rule("COVENANT", true, false)
                .rule("NOTICE", true, true)
                .rule("DELEGATION_PAPER", false, false)
                .rule(SigningRule.ANY, true, false);
    }

    StaffBuilder collective(String title) {
        regime = Regime.COLLECTIVE_REGIME;
        headTitle = title;
        return this;
    }

    StaffBuilder merged(String code) {
        predecessors.add(code);
        return this;
    }

    StaffBuilder rule(String type, boolean deputy, boolean tuq) {
        rules.put(type, new SigningRule(type, Field.EMULATION, deputy, tuq, new LegalSource(""), YEARS));
        return this;
    }

    StaffBuilder seat(String name, Post post, String title, AppointmentStatus status, Field... fields) {
        return seat(name, post, title, status, false, fields);
    }

    StaffBuilder absent(String name, Post post, String title, Field... fields) {
        return seat(name, post, title, AppointmentStatus.FULL, true, fields);
    }

    private StaffBuilder seat(
            String name, Post post, String title, AppointmentStatus status, boolean away, Field... fields) {
        var person = Ids.next();
        var own =
                new Appointment(Ids.next(), person, name, "U", post, title, status, Set.of(fields), YEARS, "01/QĐ", 1);
        var absence =
                new Absence(Ids.next(), person, name, "nghỉ phép", "02/GNP", new ValidPeriod(DAY, DAY), null, null, 1);
        seats.add(new Seat(own, away ? absence : null));
        return this;
    }

    StaffBuilder head(String name) {
        return seat(name, Post.HEAD, headTitle, AppointmentStatus.FULL);
    }

    StaffBuilder deputy(String name, Field... fields) {
        return seat(name, Post.DEPUTY, "Phó " + headTitle, AppointmentStatus.FULL, fields);
    }

    StaffBuilder delegation(Capacity capacity, String grantor, String grantee, String type, Field... fields) {
        var from = own(grantor);
        var to = own(grantee);
        delegations.add(new Delegation(
                Ids.next(),
                "U",
                from.person(),
                grantor,
                from.id(),
                to.person(),
                grantee,
                to.id(),
                capacity,
                Set.of(type),
                Set.of(fields),
                "12/GUQ",
                new ValidPeriod(LocalDate.of(2024, 7, 1), LocalDate.of(2024, 12, 31)),
                null,
                null,
                1));
        return this;
    }

    private Appointment own(String name) {
        return seats.stream()
                .map(Seat::appointment)
                .filter(one -> one.personName().equals(name))
                .findFirst()
                .orElseGet(() -> new Appointment(
                        Ids.next(),
                        UUID.randomUUID(),
                        name,
                        "U",
                        Post.HEAD,
                        headTitle,
                        AppointmentStatus.FULL,
                        Set.of(),
                        YEARS,
                        "",
                        1));
    }

    UnitStaff build() {
        var unit = new Unit("U", "Trường X", "X", null, "SCHOOL", regime, YEARS, null, "Cà Mau", "Ủy ban nhân dân", 1);
        return new UnitStaff(
                unit,
                DAY,
                predecessors,
                headTitle,
                seats,
                delegations,
                rules,
                Map.of("HEAD", "khoản 1 Điều 13", "COLLECTIVE", "khoản 2 Điều 13", "BY_DELEGATION", "khoản 3 Điều 13"));
    }
}
