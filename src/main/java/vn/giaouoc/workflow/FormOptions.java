package vn.giaouoc.workflow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Appointment;
import vn.giaouoc.organization.Appointments;
import vn.giaouoc.organization.Field;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Vietnam;

/** Fills the choices that a form leaves to the product: units, people, members of the group. */
@Component
class FormOptions {

    private final Units units;
    private final Groups groups;
    private final Appointments appointments;
    private final Clock clock;

    FormOptions(Units units, Groups groups, Appointments appointments, Clock clock) {
        this.units = units;
        this.groups = groups;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** Where a component's choices come from; null if they stand in the form. */
    static @Nullable String source(Map<String, Object> component) {
        return FormValidation.map(component.get("properties")).get("options") instanceof String source ? source : null;
    }

    Map<String, Object> filled(FormSchema form, TaskRow task) {
        return filled(form.schema(), task);
    }

    private Map<String, Object> filled(Map<String, Object> holder, TaskRow task) {
        var copy = new LinkedHashMap<>(holder);
        if (holder.get("components") instanceof List<?> components) {
            var filled = new ArrayList<Object>();
            components.forEach(component -> filled.add(filled(FormValidation.map(component), task)));
            copy.put("components", filled);
        }
        var source = source(holder);
        if (source != null) {
            copy.put("values", options(source, task));
        }
        return copy;
    }

    private List<Map<String, String>> options(String source, TaskRow task) {
        var today = Vietnam.today(clock);
        return switch (source) {
            case "units" ->
                units.all(today).stream()
                        .map(unit -> option(unit.name(), unit.code()))
                        .toList();
            case "people-of-unit" -> task.unit() == null ? List.of() : people(appointments.ofUnit(task.unit(), today));
            case "group-members" -> members(task);
            case "fields" ->
                Arrays.stream(Field.values())
                        .map(field -> option(field.name(), field.name()))
                        .toList();
            case "document-types" ->
                DOCUMENT_TYPES.entrySet().stream()
                        .map(type -> option(type.getValue(), type.getKey()))
                        .toList();
            default -> List.of();
        };
    }

    /** Each once, with the post they are known by: two may share a name. */
    private static List<Map<String, String>> people(List<Appointment> held) {
        var options = new LinkedHashMap<UUID, Map<String, String>>();
        held.stream()
                .sorted(Comparator.comparing(Appointment::post).thenComparing(Appointment::personName))
                .forEach(one -> options.putIfAbsent(
                        one.person(),
                        option(
                                one.personName() + " — " + one.title(),
                                one.person().toString())));
        return List.copyOf(options.values());
    }

    private List<Map<String, String>> members(TaskRow task) {
        if (task.group() == null) {
            return List.of();
        }
        var today = Vietnam.today(clock);
        var codes = groups.members(task.group(), today);
        var names = units.names(codes, today);
        return codes.stream()
                .map(code -> option(names.getOrDefault(code, code), code))
                .toList();
    }

    private static Map<String, String> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static final Map<String, String> DOCUMENT_TYPES = types();

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        types.put("COVENANT", "Giao ước thi đua");
        types.put("COVENANT_ANNEX", "Phụ lục giao ước thi đua");
        types.put("REGISTRATION", "Bản đăng ký thi đua");
        types.put("PLAN", "Kế hoạch");
        types.put("REGULATION", "Quy chế");
        types.put("SCORING_TABLE", "Bảng điểm");
        types.put("DECISION", "Quyết định");
        types.put("MINUTES", "Biên bản");
        types.put("SUBMISSION", "Tờ trình");
        types.put("NOTICE", "Thông báo");
        types.put("INVITATION", "Giấy mời");
        types.put("OFFICIAL_LETTER", "Công văn");
        types.put("DELEGATION_PAPER", "Giấy ủy quyền");
        types.put("BALLOT_MINUTES", "Biên bản kiểm phiếu");
        types.put("HANDOVER_MINUTES", "Biên bản bàn giao");
        types.put("ACHIEVEMENT_REPORT", "Báo cáo thành tích");
        types.put("MIDYEAR_REPORT", "Báo cáo sơ kết");
        types.put("YEAREND_REPORT", "Báo cáo tổng kết");
        types.put("SELF_SCORE_SHEET", "Bảng tự chấm điểm");
        types.put("EXPLANATION_TABLE", "Bảng tổng hợp, tiếp thu, giải trình ý kiến");
        return types;
    }
}
