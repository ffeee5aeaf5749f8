package vn.giaouoc.covenants;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.ConferenceRepository.ConferenceRow;
import vn.giaouoc.covenants.ItemRepository.ItemRow;
import vn.giaouoc.covenants.YearRepository.YearRow;

/** Words of invitation and minutes, from what was recorded; people may change them. */
@Component
class MinutesText {

    private final Templates templates;
    private final Opening opening;

    MinutesText(Templates templates, Opening opening) {
        this.templates = templates;
        this.opening = opening;
    }

    String invitation(
            YearRow year, String group, LocalDate heldOn, String startsAt, String place, @Nullable String agenda) {
        return templates.fill(
                "invitation",
                Map.of(
                        "group",
                        group,
                        "year",
                        String.valueOf(year.year()),
                        "day",
                        Words.day(heldOn),
                        "time",
                        startsAt,
                        "place",
                        place,
                        "agenda",
                        agenda == null ? "Thông qua bộ văn kiện và ký kết giao ước thi đua." : agenda));
    }

    String minutes(YearRow year, String group, ConferenceRow conference, List<ItemRow> items) {
        var results = new StringBuilder();
        int no = 0;
        for (var row : items) {
            results.append(++no)
                    .append(". ")
                    .append(row.item().title(year.year(), group))
                    .append(": ")
                    .append(result(row))
                    .append('\n');
        }
        return templates.fill(
                "minutes",
                Map.of(
                        "group", group,
                        "year", String.valueOf(year.year()),
                        "day", Words.day(conference.heldOn()),
                        "time", conference.startsAt(),
                        "place", conference.place(),
                        "count",
                                "%d/%d"
                                        .formatted(
                                                conference.present().size(),
                                                year.members().size()),
                        "present", Words.lines(conference.present(), opening.names(conference.present())),
                        "guests", conference.guests() == null ? "không" : conference.guests(),
                        "results", results.toString().strip()));
    }

    private static String result(ItemRow row) {
        var adoption = row.adoption();
        if (adoption == null) {
            return "chưa xem xét.";
        }
        var votes = row.votesFor() == null ? "" : " (%d đơn vị tán thành)".formatted(row.votesFor());
        var note = row.note() == null ? "." : ": " + row.note();
        return switch (adoption) {
            case ADOPTED -> "thông qua" + votes + ".";
            case ADOPTED_WITH_EDITS -> "thông qua, có chỉnh sửa" + votes + note;
            case HELD_BACK -> "chưa thông qua" + votes + note;
        };
    }
}
