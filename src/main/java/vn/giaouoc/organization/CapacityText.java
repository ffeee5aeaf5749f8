package vn.giaouoc.organization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaouoc.organization.UnitStaff.Seat;
import vn.giaouoc.shared.ValidPeriod;

/**
 * What is printed above the name, and on what it rests, in Vietnamese as on paper.
 *
 * <p>Source: Decree 30/2020/NĐ-CP, Annex I; the title is that of the post, never "phụ trách" or "thường trực".
 */
final class CapacityText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final UnitStaff staff;

    CapacityText(UnitStaff staff) {
        this.staff = staff;
    }

    static Ground ground(Capacity given) {
        return switch (given) {
            case KT -> Ground.DEPUTY_ASSIGNED;
            case TL -> Ground.BY_ORDER;
            case TUQ -> Ground.BY_DELEGATION;
            case NONE, Q, TM -> throw new IllegalArgumentException(given + " is not given by a head");
        };
    }

    private boolean collective() {
        return staff.unit().regime() == Regime.COLLECTIVE_REGIME;
    }

    Capacity capacity(Ground ground) {
        return switch (ground) {
            case HEAD -> collective() ? Capacity.TM : Capacity.NONE;
            case ACTING_HEAD -> Capacity.Q;
            case DEPUTY_IN_CHARGE, DEPUTY_OF_FIELD, DEPUTY_ASSIGNED -> Capacity.KT;
            case BY_ORDER -> Capacity.TL;
            case BY_DELEGATION -> Capacity.TUQ;
            case POST -> Capacity.NONE;
        };
    }

    List<String> lines(Seat seat, Ground ground) {
        var own = seat.appointment().title();
        var lines = new ArrayList<String>();
        if (collective() && actsForBody(ground)) {
            var unit = staff.unit();
            lines.add("TM. " + (unit.collective() == null ? unit.name() : unit.collective()));
        }
        switch (ground) {
            case HEAD -> lines.add(own);
            case ACTING_HEAD -> lines.add("Q. " + own);
            case DEPUTY_IN_CHARGE, DEPUTY_OF_FIELD, DEPUTY_ASSIGNED ->
                lines.addAll(List.of("KT. " + staff.headTitle(), own));
            case BY_ORDER -> lines.addAll(List.of("TL. " + staff.headTitle(), own));
            case BY_DELEGATION -> lines.addAll(List.of("TUQ. " + staff.headTitle(), own));
            case POST -> lines.add((seat.appointment().status() == AppointmentStatus.ACTING ? "Q. " : "") + own);
        }
        return lines.stream().map(CapacityLines::capitals).toList();
    }

    private static boolean actsForBody(Ground ground) {
        return switch (ground) {
            case HEAD, ACTING_HEAD, DEPUTY_IN_CHARGE, DEPUTY_OF_FIELD, DEPUTY_ASSIGNED -> true;
            case BY_ORDER, BY_DELEGATION, POST -> false;
        };
    }

    String basis(Seat seat, Ground ground, @Nullable Delegation delegation) {
        var own = seat.appointment();
        var fact = switch (ground) {
            case HEAD, POST -> own.title() + paper(own.decision());
            case ACTING_HEAD -> "Quyền " + own.title() + paper(own.decision());
            case DEPUTY_IN_CHARGE -> headMissing() + own.title() + " được giao phụ trách" + paper(own.decision());
            case DEPUTY_OF_FIELD ->
                headMissing() + own.title() + " phụ trách lĩnh vực " + fields(own) + paper(own.decision());
            case DEPUTY_ASSIGNED -> headMissing() + own.title() + " được giao ký" + given(delegation);
            case BY_ORDER -> own.title() + " ký thừa lệnh" + given(delegation);
            case BY_DELEGATION -> headMissing() + own.title() + " được ủy quyền" + given(delegation);
        };
        var law = citation(ground);
        return law == null ? fact : fact + "; " + law;
    }

    private @Nullable String citation(Ground ground) {
        var byBody = collective() && actsForBody(ground);
        return staff.citations().get(byBody ? "COLLECTIVE" : ground.name());
    }

    /** Why the head does not act: absent, or nobody is appointed; empty if a head or Q. is there. */
    private String headMissing() {
        var head = head();
        if (head.isEmpty()) {
            return "Khuyết " + staff.headTitle() + ", ";
        }
        var absence = head.get().absence();
        return absence == null ? "" : awayText(head.get(), absence) + ", ";
    }

    Optional<Seat> head() {
        return staff.seats().stream()
                .filter(seat -> seat.appointment().post() == Post.HEAD)
                .findFirst();
    }

    static String awayText(Seat head, Absence absence) {
        return head.appointment().title() + " vắng " + days(absence.valid()) + paper(absence.document());
    }

    /** One sentence with names and days: why these people are asked. */
    String explanation(SigningAuthority.Situation situation, List<Entitled> offered) {
        var who = offered.stream()
                .map(one -> one.title() + " " + one.name())
                .distinct()
                .collect(Collectors.joining(", "));
        return switch (situation) {
            case HEAD_IN_OFFICE -> who + " đương nhiệm.";
            case ACTING_HEAD -> "Quyền " + who + ".";
            case DEPUTY_IN_CHARGE -> headMissing() + who + " được giao phụ trách.";
            case HEAD_ABSENT, HEAD_VACANT ->
                headMissing() + (who.isEmpty() ? "chưa có người được giao ký trước." : who + " ký.");
            case NOBODY_ENTITLED -> headMissing() + "hôm đó không ai có thẩm quyền ký.";
        };
    }

    private static String fields(Appointment own) {
        return own.fields().stream().sorted().map(Field::vietnamese).collect(Collectors.joining(", "));
    }

    private static String given(@Nullable Delegation delegation) {
        return delegation == null ? "" : " " + days(delegation.valid()) + paper(delegation.document());
    }

    private static String paper(String number) {
        return number.isBlank() ? "" : " (" + number + ")";
    }

    static String days(ValidPeriod period) {
        LocalDate to = period.to();
        return "từ " + DAY.format(period.from()) + (to == null ? "" : " đến " + DAY.format(to));
    }
}
