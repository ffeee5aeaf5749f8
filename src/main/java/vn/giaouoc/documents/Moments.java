package vn.giaouoc.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import vn.giaouoc.shared.Vietnam;

/** Moments as people read them. */
final class Moments {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Vietnam.ZONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd");

    private Moments() {}

    /** {@code ngày 05 tháng 02 năm 2024}: days below 10 and the first two months with a zero (Decree 30/2020, Annex I). */
    static String longDay(LocalDate day) {
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày " + DAY.format(day) + " tháng " + month + " năm " + day.getYear();
    }

    /** {@code 08:12 18/07/2024}, Vietnam time. */
    static String text(Instant at) {
        return MINUTE.format(at);
    }
}
