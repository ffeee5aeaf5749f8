package vn.giaouoc.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Units;
import vn.giaouoc.shared.Acting;
import vn.giaouoc.shared.HolderKey;
import vn.giaouoc.shared.Vietnam;
import vn.giaouoc.shared.WorkingCalendar;

/** Sends an issued document out, one copy a place, and takes its copies back. */
@Component
class Sending {

    private static final String UNIT = HolderKey.unit("").value();
    private static final String GROUP = HolderKey.group("").value();
    /** The line that says who keeps the copy on file is no place to send to. */
    private static final String ON_FILE = "Lưu:";

    private final DispatchRepository dispatches;
    private final AccessRepository access;
    private final Groups groups;
    private final Units units;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    Sending(
            DispatchRepository dispatches,
            AccessRepository access,
            Groups groups,
            Units units,
            WorkingCalendar calendar,
            ApplicationEventPublisher events) {
        this.dispatches = dispatches;
        this.access = access;
        this.groups = groups;
        this.units = units;
        this.calendar = calendar;
        this.events = events;
    }

    /** Delivers to the units of the product at once; the others wait for the registry to send them by hand. */
    void send(DocumentRow row, List<Recipient> recipients, Acting acting) {
        var at = acting.at();
        var due = due("acknowledge", at);
        var ofUnits = new LinkedHashMap<String, String>();
        var others = new ArrayList<DispatchRepository.New>();
        for (var recipient : recipients) {
            var key = recipient.key();
            if (key == null) {
                outside(recipient.line(), others);
            } else if (isUnit(key)) {
                ofUnits.putIfAbsent(key.substring(UNIT.length()), recipient.line());
            } else if (key.startsWith(GROUP)) {
                members(key.substring(GROUP.length()), at).forEach(ofUnits::putIfAbsent);
            } else {
                others.add(new DispatchRepository.New(recipient.line(), null, DispatchState.SENT, null));
            }
        }
        // the issuer keeps the original
        ofUnits.remove(row.unit());
        var copies = new ArrayList<DispatchRepository.New>();
        ofUnits.forEach((unit, line) -> copies.add(new DispatchRepository.New(line, unit, DispatchState.SENT, due)));
        copies.addAll(others);
        dispatches.insert(row.id(), copies, new DispatchRepository.Sent(at, acting.login(), null));
        if (!ofUnits.isEmpty()) {
            events.publishEvent(new DocumentIssued(
                    row.id(),
                    row.title(),
                    row.number() == null ? "" : row.number(),
                    row.unit(),
                    List.copyOf(ofUnits.keySet()),
                    acting.login()));
        }
    }

    /**
     * Asks every copy back. Units keep reading until they say that it is given back.
     *
     * @return codes of the units that are to give it back
     */
    List<String> recall(DocumentRow row, Instant at) {
        var due = calendar.deadline(at, Math.max(1, dispatches.workingDays("give-back", Vietnam.day(at))));
        var asked = new ArrayList<String>();
        for (var copy : dispatches.lockOfDocument(row.id())) {
            var state = copy.dispatch().state().after(DispatchState.Step.RECALL);
            if (state.isPresent()) {
                dispatches.recalled(copy, state.get(), at, due);
                if (copy.dispatch().unit() != null) {
                    asked.add(copy.dispatch().unit());
                }
            }
        }
        access.narrowIssued(row.id(), asked.stream().map(HolderKey::unit).toList(), at);
        return asked;
    }

    /** Units that have a copy of a document. */
    List<String> unitsOf(UUID document) {
        return dispatches.ofDocument(document).stream()
                .map(Dispatch::unit)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static void outside(String line, List<DispatchRepository.New> others) {
        if (!onFile(line)) {
            others.add(new DispatchRepository.New(line, null, DispatchState.TO_SEND, null));
        }
    }

    static boolean onFile(String line) {
        return line.startsWith(ON_FILE);
    }

    private static boolean isUnit(String key) {
        return key.startsWith(UNIT) && key.indexOf(':', UNIT.length()) < 0;
    }

    private Map<String, String> members(String group, Instant at) {
        var day = Vietnam.day(at);
        var codes = groups.members(group, day);
        var names = units.names(codes, day);
        var lines = new LinkedHashMap<String, String>();
        codes.forEach(code -> lines.put(code, names.getOrDefault(code, code)));
        return lines;
    }

    /** Within the day on which it came, in office hours; what comes later counts as coming on the next working day. */
    @Nullable
    Instant due(String rule, Instant at) {
        int days = dispatches.workingDays(rule, Vietnam.day(at));
        if (days > 0) {
            return calendar.deadline(at, days);
        }
        var day = Vietnam.day(at);
        var inTime = calendar.isWorkingDay(day) && at.isBefore(calendar.endOfDay(day));
        return calendar.endOfDay(inTime ? day : calendar.nextWorkingDay(day));
    }
}
