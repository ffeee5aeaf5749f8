package vn.giaouoc.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaouoc.organization.Group;
import vn.giaouoc.organization.GroupType;
import vn.giaouoc.organization.Groups;
import vn.giaouoc.organization.Unit;
import vn.giaouoc.organization.Units;

/** All that a paper prints beside its text: who issues it, under which symbol, where, for whom, and who signs. */
@Component
class PaperComposer {

    private static final String TO_FILE = "Lưu: VT";

    private final Units units;
    private final Groups groups;
    private final Registers registers;
    private final PrintedRepository printed;

    PaperComposer(Units units, Groups groups, Registers registers, PrintedRepository printed) {
        this.units = units;
        this.groups = groups;
        this.registers = registers;
        this.printed = printed;
    }

    /**
     * @param html canonical text
     * @param signers empty for the one block that its type and issuer ask for
     * @param day whose names and symbols are printed
     */
    PaperContent compose(DocumentRow row, String html, List<SignerBlock> signers, LocalDate day) {
        var issuer = units.lastKnown(row.unit(), day);
        var group = Optional.ofNullable(row.group()).map(groups::require);
        var own = printed.find(row.id());
        return new PaperContent(
                row.type(),
                group.isPresent() ? List.of() : parent(issuer, day),
                List.of(group.map(Group::documentName)
                        .orElseGet(() -> issuer.map(Unit::name).orElse(row.unit()))),
                registers.symbol(row, day),
                own.flatMap(Printed::givenPlace)
                        .orElseGet(() -> issuer.map(Unit::place).orElse("")),
                row.title(),
                List.of(),
                html,
                signers.isEmpty() ? List.of(block(row, issuer, group)) : signers,
                own.flatMap(Printed::givenRecipients).orElseGet(() -> recipients(row, html, group, day)),
                row.urgency(),
                row.unit(),
                true);
    }

    private List<String> parent(Optional<Unit> issuer, LocalDate day) {
        return issuer.map(Unit::parent)
                .flatMap(code -> units.lastKnown(Objects.requireNonNull(code), day))
                .map(above -> List.of(above.name()))
                .orElse(List.of());
    }

    /** Papers of a group are signed for it by the head unit's leadership: the unit's name stands above the post. */
    private static SignerBlock block(DocumentRow row, Optional<Unit> issuer, Optional<Group> group) {
        var agency = group.map(
                        of -> onBehalf(of) + "\n" + issuer.map(Unit::name).orElse(row.unit()))
                .orElse(row.type() == DocumentType.MINUTES ? "Chủ trì" : "");
        return new SignerBlock(row.unit(), agency, 1);
    }

    private static String onBehalf(Group group) {
        return group.type() == GroupType.BLOC ? "TM. Khối thi đua\nKhối trưởng" : "TM. Cụm thi đua\nCụm trưởng";
    }

    /** Whom it goes to when nobody said otherwise; the registry may send it to more when it issues. */
    private List<String> recipients(DocumentRow row, String html, Optional<Group> group, LocalDate day) {
        var lines = new ArrayList<String>();
        if (html.contains("Kính gửi")) {
            lines.add("Như trên");
        }
        if (group.isPresent()) {
            units.lastKnown(group.get().authority(), day).ifPresent(above -> lines.add(above.name() + " (để báo cáo)"));
            lines.add("Các đơn vị thành viên " + group.get().documentName());
            lines.add(TO_FILE + ", TGV");
        } else {
            lines.add(TO_FILE);
        }
        return lines;
    }
}
