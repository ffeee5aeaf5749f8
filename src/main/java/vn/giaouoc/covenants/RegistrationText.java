package vn.giaouoc.covenants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.covenants.YearRepository.YearRow;
import vn.giaouoc.organization.Groups;

/** Words of a unit's registration: what it promises, as a table, and how it was launched at home. */
@Component
class RegistrationText {

    private final TargetRepository targets;
    private final Opening opening;
    private final Groups groups;

    RegistrationText(TargetRepository targets, Opening opening, Groups groups) {
        this.targets = targets;
        this.opening = opening;
        this.groups = groups;
    }

    String of(YearRow year, String unit, @Nullable String launch) {
        var names = opening.names(List.of(unit, year.standingBody()));
        var text = new StringBuilder("Kính gửi: %s; %s.%n%s đăng ký chỉ tiêu thi đua năm %d như sau:%n"
                        .formatted(
                                groups.require(year.group()).name(),
                                names.getOrDefault(year.standingBody(), year.standingBody()),
                                names.getOrDefault(unit, unit),
                                year.year()))
                .append("| Nội dung chỉ tiêu | Đơn vị tính | Kế hoạch | Ghi chú |\n");
        for (var target : targets.of(year.id(), unit)) {
            text.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            cell(target.words()),
                            cell(target.measure()),
                            cell(sign(target)
                                    + (target.value() == null
                                            ? ""
                                            : target.value().toPlainString())),
                            cell(target.note())));
        }
        if (launch != null) {
            text.append("Phát động tại đơn vị: ").append(launch).append('\n');
        }
        return text.toString();
    }

    private static String sign(Target target) {
        return switch (Fields.orEmpty(target.op())) {
            case "GE" -> "ít nhất ";
            case "LE" -> "nhiều nhất ";
            default -> "";
        };
    }

    private static String cell(@Nullable String text) {
        var words = Fields.orEmpty(text).replace('|', '/').replace('\n', ' ').strip();
        return words.isEmpty() ? "–" : words;
    }
}
